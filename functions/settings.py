"""Everything a deployment decides, read once from the environment in the composition root.

The names are the template's environment variables. Nothing else in the house reads the environment.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

TextractMode = Literal["off", "fallback", "always"]
TextractFeatures = Literal["text", "forms"]
SecondReader = Literal["always", "doubtful", "off"]
DateOrder = Literal["month_first", "day_first"]


class Limits(BaseSettings):
    """What a document may cost us at most; beyond it, the document FAILS with a code that names the limit."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore")

    max_file_bytes: int = Field(default=300_000_000, description="bytes of an uploaded object")
    max_pages: int = Field(default=2000, description="pages of a document")
    max_page_pixels: int = Field(default=80_000_000, description="pixels of one page as rasterised or uploaded")
    # Tesseract takes 32,767 pixels a side, JPEG 65,535.
    max_page_side: int = Field(default=32_000, description="pixels of one side of a page as rasterised or uploaded")
    drawing_seconds: float = Field(default=20.0, description="seconds that taking a page apart and drawing it may take")
    page_seconds: float = Field(default=60.0, description="seconds one engine may take for one page")

    @property
    def longest_page(self) -> float:
        """Seconds after which a page is read, whatever it holds: drawn twice, looked at three times by the first
        reader, once by the second, compared and kept.
        """
        return 2 * self.drawing_seconds + 4 * self.page_seconds


class Settings(BaseSettings):
    """A deployment's decisions. Raises pydantic.ValidationError, naming the variable, when one does not parse."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore")

    upload_bucket: str = ""
    artifact_bucket: str = ""
    results_table: str = ""
    upload_queue_url: str = ""
    event_bus: str = Field(default="", description="EventBridge bus that is told of records; empty for none")
    textract_mode: TextractMode = "off"
    textract_features: TextractFeatures = "text"
    textract_pages_per_day: int = Field(default=1000, ge=0, description="pages that all workers together may send")
    second_reader: SecondReader = "always"
    reader_function: str = Field(default="", description="function that is the second reader; empty for none apart")
    api_function: str = Field(default="", description="function that finishes deletions; empty for none")
    review_below: float = Field(default=0.9, ge=0, le=1, description="fields less probable than this go to a person")
    date_order: DateOrder = "month_first"
    ocr_language: str = "eng"
    pages_per_task: int = Field(default=20, ge=1, description="pages that one worker reads; more are shared out")
    max_attempts: int = Field(default=4, ge=2, description="tries of a document before it FAILS for our own trouble")
    hold_seconds: int = Field(default=180, ge=1, description="after which a killed worker's message comes back")
    sign_in_authority: str = Field(default="", description="OpenID provider of the console's users; empty for none")
    sign_in_client: str = Field(default="", description="the console's client id there")
    limits: Limits = Field(default_factory=Limits)
