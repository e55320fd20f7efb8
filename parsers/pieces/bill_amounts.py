"""What the labels of a bill's amounts mean by their words, and what its amounts must add up to."""

from __future__ import annotations

from parsers.amounts.arithmetic import Product, Sum
from parsers.kinds.plain import words
from parsers.values.extras import Amounts, Meaning

AMOUNTS = Amounts(
    meanings=(
        Meaning(words("vat gst hst pst igst sst tax taxes cess"), ("tax",),
                words("before after excl excluding ex without incl including included inc with net taxable exempt "
                      "gross of")),
        Meaning(words("discount discounts concession adjustment adjustments rebate waiver waived allowance reduction "
                      "courtesy charity relief goodwill write-off writeoff concessional"), ("discount",),
                words("before after total net")),
        Meaning(words("paid payment payments received receipt receipts deposit deposits advance advances remitted "
                      "tendered collected prepaid prepayment recd payments partial medisave"), ("amount_paid",),
                words("due please pending balance outstanding remaining schedule terms plan before be")),
        Meaning(words("patient patients you your yourself"), ("balance_due",),
                words("total charge charges gross before saved savings account class category type id no number "
                      "insurance insurer plan name")),
        Meaning(words("balance outstanding owe owes owed owing remaining remainder pending left still arrears dues"),
                ("balance_due",)),
        Meaning(words("subtotal sub before excluding excl taxable"), ("subtotal",)),
        Meaning(words("less"), ("discount",), only=True),
        Meaning(words("due payable pay remit"), ("total_amount", "balance_due")),
        Meaning(words("total grand sum overall altogether billed net final gross amount charge charges fee fees cost "
                      "costs bill invoice price value"), ("total_amount", "subtotal")),
    ),
    strangers=words("insurance insurer insurers payer medicare medicaid tpa sponsor corporate employer previous prior "
                    "last opening brought minimum late interest refund refundable round rounding rounded words weight "
                    "quantity units limit insured copay copayment deductible coinsurance page estimated monthly "
                    "installment instalment average year ytd days enclosed authorised authorized approved claim "
                    "credit limit card philhealth phic nhif nhis shif sha medicare hmo scheme coverage covered "
                    "benefit benefits bupa cghs echs esi fund funds aid medishield pmjay hmos"),
    paid="amount_paid",
    rest="balance_due",
    added=words("previous prior last opening brought late interest round rounding rounded refund"),
    rungs=("subtotal", "total_amount", "balance_due"),
    shares=("tax", ("cgst", "sgst")),
)  # fmt: skip

SUMS = (
    Product("line_items.amount", ("line_items.quantity", "line_items.unit_price"),
            unless=("disc", "tax", "gst", "vat", "adjust", "insur", "paid")),
    Sum("subtotal", ("line_items.amount",), instead="total_amount"),
    Sum("total_amount", (("subtotal", "line_items.amount"), "tax"), ("discount",),
        optional=frozenset({"tax", "discount"})),
    Sum("balance_due", ("total_amount",), ("amount_paid", "discount"), optional=frozenset({"discount"})),
)  # fmt: skip
