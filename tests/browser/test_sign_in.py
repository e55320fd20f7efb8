"""Signing in: the console in Chromium, an OpenID provider, the gateway that checks its tokens, the app's roles."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
import uvicorn
from cryptography.hazmat.primitives.asymmetric import rsa
from playwright.sync_api import Browser, Page, expect
from samcli.yamlhelper import yaml_parse

from functions.api.app import create_app
from functions.api.identity import gateway_user
from functions.api.services import Services
from functions.aws import Clients
from functions.records.answers import Answers
from functions.records.desk import Desk
from functions.records.record import Status
from functions.records.store import Store
from functions.settings import Settings
from local.cloud import listen
from tests.browser.provider import CLIENT, Gateway, Provider, providing
from tests.cloud import TEMPLATE, MakeRecord

ADA, CLERK, STRANGER = "ada@insurer.example", "clerk@hospital.example", "stranger@example.com"
PEOPLE: dict[str, dict[str, Any]] = {
    ADA: {"cognito:groups": ["reader", "reviewer"]},
    CLERK: {"cognito:groups": ["hospital"], "custom:hospital": "hospital-b"},
    STRANGER: {},
}


@pytest.fixture
def provider() -> Iterator[Provider]:
    """The provider, which gives the template's client the scopes that the template allows it."""
    resources = yaml_parse(TEMPLATE.read_text())["Resources"]
    with providing(
        Provider(dict(PEOPLE), set(resources["ConsoleClient"]["Properties"]["AllowedOAuthScopes"]))
    ) as provider:
        yield provider


@pytest.fixture
def address(clients: Clients, store: Store, provider: Provider, make_record: MakeRecord) -> Iterator[str]:
    """Where the console is served behind the gateway; there is a document of each of two hospitals."""
    for hospital in ("hospital-a", "hospital-b"):
        record = make_record(
            hospital, Status.NEEDS_REVIEW, hospital=hospital, key=f"{hospital}/1.pdf",
            values={"patient_name": f"Patient of {hospital}"},
        )  # fmt: skip
        store.finish(record)
    names = {"upload_bucket": "uploads", "artifact_bucket": "artifacts", "results_table": "results"}
    settings = Settings(**names, sign_in_authority=provider.url, sign_in_client=CLIENT)
    desk, answers = Desk(clients.dynamodb, "results"), Answers(clients.dynamodb, "results")
    app = create_app(Services(store, desk, answers, clients.s3, clients.sqs, settings, gateway_user))
    paths = yaml_parse(TEMPLATE.read_text())["Resources"]["HttpApi"]["Properties"]["DefinitionBody"]["paths"]
    public = {path for path, methods in paths.items() if methods["get"]["security"] == [{"NONE": []}]}
    with closing(listen(0)) as web:
        served = uvicorn.Server(uvicorn.Config(Gateway(app, provider, public), log_level="warning", lifespan="off"))
        thread = threading.Thread(target=served.run, kwargs={"sockets": [web]}, daemon=True)
        thread.start()
        place = f"http://127.0.0.1:{web.getsockname()[1]}"
        provider.callbacks.append(f"{place}/")
        while not served.started:
            time.sleep(0.02)
        yield place
        served.should_exit = True
        thread.join()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A browser of somebody who has not signed in."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def sign_in(page: Page, person: str, place: str = "/") -> None:
    """Open the console, and choose a person at the provider."""
    page.goto(place)
    page.get_by_role("link", name=person).click()
    expect(page.locator("#user")).to_contain_text(person)


def test_a_person_signs_in_and_is_back_where_they_wanted_to_be(page: Page, provider: Provider) -> None:
    sign_in(page, ADA, "/#/overview")
    expect(page.get_by_role("heading", name="Documents per day")).to_be_visible()
    expect(page.locator("#user")).to_contain_text("Reviewer")
    assert page.url.endswith("/#/overview"), "the code is gone from the address"
    page.goto("/#/queue")
    expect(page.locator("#list tr")).to_have_count(2)
    page.reload()
    expect(page.locator("#list tr")).to_have_count(2)
    page.get_by_role("link", name="API").click()
    expect(page.get_by_text("/extract", exact=True)).to_be_visible()
    assert provider.granted == ["authorization_code"]


def test_a_token_that_ends_or_is_refused_is_renewed_until_the_provider_says_no(page: Page, provider: Provider) -> None:
    page.clock.install()
    sign_in(page, ADA)
    expect(page.locator("#list tr")).to_have_count(2)
    page.clock.fast_forward("01:00:00")
    page.locator("#refresh").click()
    _until(lambda: "refresh_token" in provider.granted)
    expect(page.locator("#list tr")).to_have_count(2)
    provider.revoked |= provider.issued
    page.locator("#refresh").click()
    _until(lambda: provider.granted.count("refresh_token") > 1)
    expect(page.locator("#list tr")).to_have_count(2)
    provider.refreshes = False
    provider.revoked |= provider.issued
    page.locator("#refresh").click()
    expect(page.locator("#list-note")).to_have_text("Your sign-in has ended. Reload the page to sign in again.")
    provider.session = None
    page.reload()
    expect(page.get_by_role("heading", name="Sign in as")).to_be_visible()


def test_who_signs_out_is_signed_out_everywhere(page: Page, provider: Provider) -> None:
    sign_in(page, ADA)
    page.locator("#user summary").click()
    page.locator("#sign-out").click()
    expect(page.get_by_role("heading", name="Sign in as")).to_be_visible()
    assert provider.session is None
    page.get_by_role("link", name=CLERK).click()
    expect(page.locator("#user")).to_contain_text("Hospital user · hospital-b")
    expect(page.locator("#list tr")).to_have_count(1)
    expect(page.locator("#list")).to_contain_text("Patient of hospital-b")
    expect(page.locator("#to-overview")).to_be_hidden()
    expect(page.locator("#hospital")).to_have_value("hospital-b")
    page.goto("/#/documents/hospital-a")
    expect(page.get_by_role("alert")).to_contain_text("There is no document with this id.")


def test_an_answer_to_another_sign_in_is_not_taken(page: Page, provider: Provider) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Sign in as")).to_be_visible()
    page.goto("/?code=stolen&state=forged")
    expect(page.get_by_role("alert")).to_contain_text("The sign-in did not succeed.")
    assert provider.granted == []
    page.get_by_role("button", name="Try again").click()
    page.get_by_role("link", name=ADA).click()
    expect(page.locator("#user")).to_contain_text(ADA)


def test_who_cancels_is_told_so_and_not_sent_round_in_circles(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Sign in as")).to_be_visible()
    state = re.search(r"state=([^&]+)", page.url)
    assert state
    page.goto(f"/?error=access_denied&state={state[1]}")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_who_is_in_no_group_is_let_in_and_shown_nothing(page: Page) -> None:
    sign_in(page, STRANGER)
    expect(page.locator("#user")).to_contain_text("No role")
    expect(page.locator("#list-note")).to_contain_text("Your role does not allow you to see")


def test_the_template_sends_people_to_the_page_where_they_sign_in() -> None:
    template = yaml_parse(TEMPLATE.read_text())
    environment = template["Resources"]["ApiFunction"]["Properties"]["Environment"]["Variables"]
    assert environment["SIGN_IN_AUTHORITY"] == template["Outputs"]["SignInUrl"]["Value"]


def test_the_gateway_takes_no_other_tokens(page: Page, provider: Provider, address: str) -> None:
    forged = provider.token(ADA, rsa.generate_private_key(65537, 2048))
    for token, status in [(provider.token(ADA), 200), (forged, 401), (provider.token(ADA, seconds=-1), 401), ("", 401)]:
        headers = {"Authorization": f"Bearer {token}"}
        assert page.request.get(f"{address}/documents?status=NEEDS_REVIEW", headers=headers).status == status


def _until(holds: Callable[[], bool]) -> None:
    """Wait a while for what the browser does in its own time."""
    ends = time.monotonic() + 20
    while not holds() and time.monotonic() < ends:
        time.sleep(0.05)
    assert holds()
