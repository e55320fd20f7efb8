"""The command line: `claimlens COMMAND …`.

Enters: the arguments. Leaves: an exit code: 0 done, 1 something failed, 2 called wrongly, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from functions.errors import ClaimlensError

_COMMANDS = {
    "serve": ("local.commands.serve", "run the whole system on this machine"),
    "extract": ("local.commands.extract", "read documents and print their records; needs no cloud"),
    "read": ("local.commands.read", "write down what the readers see in a document, with pictures"),
    "form": ("local.commands.form", "help with describing a new form"),
    "results": ("local.commands.results", "find records of the running, or of a deployed, system"),
    "export": ("local.commands.export", "write records as JSON lines, CSV, XLSX or FHIR"),
    "history": ("local.commands.history", "print what people did to a document"),
    "evaluation-set": ("local.commands.evaluation_set", "fetch the reviewed documents of the evaluation set"),
    "screenshots": ("local.commands.screenshots", "photograph the console for the documentation"),
    "recount": ("local.commands.recount", "count all documents anew, where the counters have drifted"),
    "schema": ("local.commands.schema", "print the JSON Schema of a record"),
    "sweep": ("local.commands.sweep", "find documents that fell through, and have them read"),
    "redrive": ("local.commands.redrive", "send what failed too often back to be read again"),
    "backfill": ("local.commands.backfill", "have documents read that lay in a bucket before"),
    "evaluate": ("evaluation.cli", "measure the accuracy on documents whose truth is known"),
    "evaluate-fields": ("evaluation.fields.cli", "measure whether fields' confidences are probabilities, or fit them"),
    "evaluate-types": ("evaluation.recognition.cli", "measure whether papers' types are recognised, or fit it"),
    "evaluate-reading": ("evaluation.reading.cli", "measure how well pages are read, word by word"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (default: the program's) ask for."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    parsed = _parser(given).parse_args(given)
    try:
        code = int(parsed.run(parsed))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except ClaimlensError as error:
        # What AWS said is for whoever sits here, and in no log.
        print(error.__cause__ or error.message, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone (`claimlens … | head`). Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimlens", description="Hospital scans in, records an insurer can pay on out: never silently wrong."
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (module, summary) in _COMMANDS.items():
        # Only the command that is asked for is imported: nobody waits for what the others need.
        if given and given[0] == name:
            import_module(module).add_parser(commands)
        else:
            commands.add_parser(name, help=summary)
    return parser


if __name__ == "__main__":
    sys.exit(main())
