"""Errors that users meet: each has a stable code, says whether trying again can help, and a sentence for a person.

`DocumentError`s are the document's fault: they end in a FAILED record, once and for good. `ServiceError`s are
trouble on our side: SQS tries again, then the message lands in the dead-letter queue. No message ever holds a
patient's data: messages reach logs and records.
"""

from __future__ import annotations


class ClaimlensError(Exception):
    """Base of all errors that are part of the product.

    `code` is stable and upper case; `message` is one or two sentences that a clerk can act on.
    """

    code = "INTERNAL_ERROR"
    retryable = False
    message = "Something went wrong on our side."

    def __init__(self, message: str | None = None) -> None:
        self.message = message or type(self).message
        super().__init__(f"{self.code}: {self.message}")


class DocumentError(ClaimlensError):
    """The uploaded file cannot be read, whatever we do; the sender has to send another."""


class EmptyFileError(DocumentError):
    """Nought bytes."""

    code = "EMPTY_FILE"
    message = "The file is empty. Please scan or save the document again and upload it."


class UnsupportedFormatError(DocumentError):
    """Neither PDF nor PNG, JPEG or TIFF, by its bytes."""

    code = "UNSUPPORTED_FORMAT"
    message = "This is not a PDF, PNG, JPEG or TIFF file. Please upload the document in one of these formats."


class EncryptedPdfError(DocumentError):
    """A PDF that needs a password to be opened."""

    code = "ENCRYPTED_PDF"
    message = "The PDF is protected by a password. Please save it without a password and upload it again."


class DamagedFileError(DocumentError):
    """Looks like a supported format but cannot be opened."""

    code = "DAMAGED_FILE"
    message = "The file is damaged and cannot be opened. Please scan or save the document again and upload it."


class FileTooLargeError(DocumentError):
    """More bytes than the deployment accepts."""

    code = "FILE_TOO_LARGE"
    message = "The file is larger than this service accepts. Please scan at 300 dpi or split the document."


class TooManyPagesError(DocumentError):
    """More pages than the deployment accepts."""

    code = "TOO_MANY_PAGES"
    message = "The document has more pages than this service accepts. Please split it and upload the parts."


class PageTooLargeError(DocumentError):
    """More pixels on a page than the deployment accepts."""

    code = "PAGE_TOO_LARGE"
    message = "A page has more pixels than this service accepts. Please scan at 300 dpi and upload it again."


class TooComplexError(DocumentError):
    """Not one page can be drawn in the time that a page may take."""

    code = "TOO_COMPLEX"
    message = "The file takes too long to open. Please print it to a new PDF, or scan the document, and upload that."


class FileGoneError(DocumentError):
    """Deleted from the upload bucket before it was read."""

    code = "FILE_GONE"
    message = "The file was deleted before it could be read. Please upload it again if it is still needed."


class RecordTooLargeError(DocumentError):
    """More fields than one record can keep."""

    code = "RECORD_TOO_LARGE"
    message = "The document holds more than one record can keep. Please split it and upload the parts."


class InvalidCursorError(ClaimlensError):
    """A paging cursor that we did not give out for this query."""

    code = "INVALID_CURSOR"
    message = "The cursor does not belong to this query. Please start from the first page."


class ServiceError(ClaimlensError):
    """Trouble on our side: worth trying again."""

    code = "SERVICE_UNAVAILABLE"
    retryable = True
    message = "The document could not be read just now. It will be tried again."


class EngineError(ServiceError):
    """A reading engine crashed, hung or answered rubbish."""

    code = "ENGINE_FAILED"


class EngineTimeoutError(EngineError):
    """A reading engine took longer than its limit."""

    code = "ENGINE_TIMEOUT"


class ThrottledError(EngineError):
    """A cloud service, Textract above all, asked us to slow down, after the client's own retries."""

    code = "THROTTLED"


class EngineRestingError(EngineError):
    """A reading engine failed several times running and is left alone for a while."""

    code = "ENGINE_RESTING"
    message = "The reader failed on earlier pages and was not asked again."


class BudgetSpentError(EngineError):
    """The pages that the deployment pays a reading engine for are used up."""

    code = "ENGINE_BUDGET_SPENT"
    message = "The budget for this reader is spent; the page was not sent."


class PageUnreadableError(EngineError):
    """One page of an otherwise sound document cannot be turned into a picture; trying again will not help it."""

    code = "PAGE_UNREADABLE"
    retryable = False
    message = "A page of the document is damaged and could not be read. Please check it against the original."


class PageTooComplexError(PageUnreadableError):
    """One page takes longer to draw than a page may take; so it will the next time."""

    code = "PAGE_TOO_COMPLEX"
    message = "A page takes too long to draw and could not be read. Please check it against the original."


class PageInterruptedError(PageUnreadableError):
    """Whoever began with this page did not come back from it."""

    code = "PAGE_INTERRUPTED"
    message = "Reading this page broke off several times. Please check it against the original."


class InterruptedReadingError(ServiceError):
    """Every attempt ended without a result: the worker ran out of time or memory, or was killed."""

    code = "READING_INTERRUPTED"
    message = "Reading was interrupted several times. The document is kept and need not be sent again; support knows."
