"""The deployed system's template, read for this machine.

Enters: template.yaml (SAM) and parameter values. Leaves: the resources of a type with every intrinsic function
resolved, named as they will be in the embedded cloud. Nothing is created here, nothing is asked of a network.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

from local.account import ACCOUNT, REGION, STACK

BUCKET = "AWS::S3::Bucket"
QUEUE = "AWS::SQS::Queue"
TABLE = "AWS::DynamoDB::Table"
FUNCTION = "AWS::Lambda::Function"
MAPPING = "AWS::Lambda::EventSourceMapping"

_NAMED_BY = {BUCKET: "BucketName", QUEUE: "QueueName", TABLE: "TableName"}
_ARN = {BUCKET: "arn:aws:s3:::{name}", QUEUE: "arn:aws:sqs:{region}:{account}:{name}"}
_ARN_OTHERWISE = "arn:aws:local:{region}:{account}:{name}"
_NO_VALUE = object()


class TemplateError(ValueError):
    """The template uses something that cannot be resolved on one machine; the message names it."""


def translate(path: Path, parameters: Mapping[str, str]) -> dict[str, Any]:
    """The CloudFormation template that SAM makes of the one at `path`. Offline; takes about half a second."""
    logging.getLogger("samtranslator").setLevel(logging.ERROR)
    sam = yaml_parse(path.read_text(encoding="utf-8"))
    # SAM wants code that lies in S3 already. Nothing is deployed from here, so any address will do.
    for place in (sam.get("Globals", {}).get("Function", {}), *_properties(sam)):
        for key in ("CodeUri", "ContentUri"):
            if key in place:
                place[key] = "s3://local/code.zip"
    # Without a session it looks for a region in the user's configuration and fails where there is none.
    translator = Translator(None, Parser(), boto_session=SimpleNamespace(region_name=REGION))
    return cast(dict[str, Any], translator.translate(sam, dict(parameters), get_managed_policy_map=dict))


def _properties(sam: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [resource.get("Properties", {}) for resource in sam["Resources"].values()]


@dataclass(frozen=True)
class Template:
    """A translated template with its parameters; `endpoint` is the embedded cloud's address, part of queue URLs."""

    content: Mapping[str, Any]
    endpoint: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def load(path: Path, endpoint: str, parameters: Mapping[str, str] | None = None) -> Template:
        """Read and translate the template at `path`. Raises OSError when it is not there."""
        given = dict(parameters or {})
        return Template(translate(path, given), endpoint, given)

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """Resources of a CloudFormation type whose condition holds: logical name → resolved properties."""
        return {
            logical: self.resolve(resource.get("Properties", {}))
            for logical, resource in self._resources.items()
            if resource["Type"] == kind and self._exists(resource)
        }

    def name(self, logical: str) -> str:
        """What a resource is called in the embedded cloud."""
        resource = self._resources[logical]
        given = resource.get("Properties", {}).get(_NAMED_BY.get(resource["Type"], ""))
        if given is not None:
            return str(self.resolve(given))
        return f"{STACK}-{logical}".lower() if resource["Type"] == BUCKET else f"{STACK}-{logical}"

    def environment(self, handler: str) -> dict[str, str]:
        """The environment variables of the function whose handler is `handler` ("package.module.function")."""
        _, properties = self.function(handler)
        variables = properties.get("Environment", {}).get("Variables", {})
        return {name: str(value) for name, value in variables.items()}

    def function(self, handler: str) -> tuple[str, dict[str, Any]]:
        """(logical name, properties) of the function whose handler is `handler`. Raises TemplateError without one."""
        for logical, properties in self.of_type(FUNCTION).items():
            if properties.get("Handler") == handler:
                return logical, properties
        raise TemplateError(f"the template has no function with the handler {handler}")

    def output(self, name: str) -> str:
        """A stack output's value. Raises TemplateError when there is none of that name."""
        outputs = self.content.get("Outputs", {})
        if name not in outputs:
            raise TemplateError(f"the template has no output {name}")
        return str(self.resolve(outputs[name]["Value"]))

    def resolve(self, value: Any) -> Any:
        """`value` with every intrinsic function replaced by what it stands for."""
        if isinstance(value, Mapping):
            return self._resolve_mapping(value)
        if isinstance(value, list):
            return [found for item in value if (found := self.resolve(item)) is not _NO_VALUE]
        return value

    def _resolve_mapping(self, value: Mapping[str, Any]) -> Any:
        if len(value) == 1:
            ((function, argument),) = value.items()
            if function == "Ref":
                return self._ref(argument)
            if function == "Condition" and isinstance(argument, str):
                return self._condition(argument)
            if function.startswith("Fn::"):
                return self._call(function.removeprefix("Fn::"), argument)
        resolved = ((key, self.resolve(item)) for key, item in value.items())
        return {key: item for key, item in resolved if item is not _NO_VALUE}

    def _call(self, function: str, argument: Any) -> Any:
        known: dict[str, Callable[[Any], Any]] = {
            "GetAtt": self._get_att,
            "Sub": self._sub,
            "If": lambda a: self.resolve(a[1] if self._condition(a[0]) else a[2]),
            "Join": lambda a: a[0].join(str(self.resolve(item)) for item in a[1]),
            "Equals": lambda a: str(self.resolve(a[0])) == str(self.resolve(a[1])),
            "Not": lambda a: not self.resolve(a[0]),
            "And": lambda a: all(self.resolve(item) for item in a),
            "Or": lambda a: any(self.resolve(item) for item in a),
        }
        if function not in known:
            raise TemplateError(f"Fn::{function} is not known to local mode; teach it to local/template.py")
        return known[function](argument)

    def _ref(self, name: str) -> Any:
        if name in self._pseudo:
            return self._pseudo[name]
        if name in self.content.get("Parameters", {}):
            return self._parameter(name)
        if name not in self._resources:
            raise TemplateError(f"the template refers to {name}, which it does not hold")
        if self._resources[name]["Type"] == QUEUE:
            return f"{self.endpoint}/{ACCOUNT}/{self.name(name)}"
        return self.name(name)

    def _parameter(self, name: str) -> Any:
        declared = self.content["Parameters"][name]
        value = self.parameters.get(name, declared.get("Default"))
        if declared["Type"] == "CommaDelimitedList":
            return [part.strip() for part in str(value).split(",")]
        return value

    def _get_att(self, argument: str | Sequence[str]) -> str:
        logical, attribute = argument.split(".", 1) if isinstance(argument, str) else argument
        name = self.name(logical)
        if attribute in ("QueueName", "Name", "Version"):
            return name
        if attribute != "Arn":
            raise TemplateError(f"{logical}.{attribute} is not known to local mode")
        shape = _ARN.get(self._resources[logical]["Type"], _ARN_OTHERWISE)
        return shape.format(name=name, region=REGION, account=ACCOUNT)

    def _sub(self, argument: Any) -> str:
        text, given = (argument, {}) if isinstance(argument, str) else argument

        def value(match: re.Match[str]) -> str:
            name = match[1]
            if name in given:
                return str(self.resolve(given[name]))
            return str(self._get_att(name) if "." in name else self._ref(name))

        return re.sub(r"\$\{([A-Za-z0-9:.]+)\}", value, text)

    def _condition(self, name: str) -> bool:
        return bool(self.resolve(self.content["Conditions"][name]))

    def _exists(self, resource: Mapping[str, Any]) -> bool:
        return "Condition" not in resource or self._condition(resource["Condition"])

    @cached_property
    def _resources(self) -> Mapping[str, Any]:
        return cast(Mapping[str, Any], self.content["Resources"])

    @cached_property
    def _pseudo(self) -> Mapping[str, Any]:
        return {
            "AWS::AccountId": ACCOUNT,
            "AWS::Region": REGION,
            "AWS::StackName": STACK,
            "AWS::Partition": "aws",
            "AWS::URLSuffix": "amazonaws.com",
            "AWS::NoValue": _NO_VALUE,
        }
