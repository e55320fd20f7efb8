"""What labels that nobody listed ask for, told by their words together: "Medicines you take now", "Illnesses, past".

A `Gist` is a few sets of words, of each of which a label must hold one, and the words that may stand around them; a
label that holds any other word is none. One word alone is never enough: such labels are listed in the forms. Words
are in the spelling of `parsers.labels.wording.canonical`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsers.labels import claim_gists, stay_gists
from parsers.labels.gist import ADDRESS, PHYSICIAN, Gist, gist

_BIRTH = gist("patient on and time place", "birth born", "date day dob")
_ALLERGIES = gist(
    "drug drugs food latex other known to you are have do has medication medicine medicines and or adverse status "
    "details history environmental seasonal substances what which give reaction reactions patient is alerts all with "
    "types type insect pets something anything active",
    "allergies allergic sensitivities intolerances hypersensitivities hypersensitivity",
)
_PATIENT_NAME = gist(
    "full legal complete first last middle given family title preferred as on id and in block letters capitals mr mrs "
    "ms",
    "patient client", "name names surname forename",
)  # fmt: skip
_PATIENT_ID = gist(
    "medical of unique reference records and health card",
    "patient hospital mrn uhid mr", "number id identifier identification mrn uhid record file chart",
)  # fmt: skip

_RECORD = {
    "patient_name": _PATIENT_NAME,
    "patient_address": ADDRESS,
    "address": ADDRESS,
    "date_of_birth": _BIRTH,
    "allergies": _ALLERGIES,
    "medications": gist(
        "current currently regular regularly regulary present presently home at now taken take taking you on do are "
        "being daily prescribed use used using known usual long term longterm ongoing existing and or with dose doses "
        "name names strength dosage which what all other supplements vitamins chronic repeat treatment i am have been "
        "for including counter over over-the-counter under give details herbal today patient is outpatient inpatient "
        "active reported facility facilityadministered administered inhalers such as patches prescription "
        "overthecounter herbs herbal vitamins remedies chronically",
        "medication medicines medicine drugs tablets prescriptions",
    ),
    "has_insurance": gist(
        "are do does is has have you patient covered cover currently current by under with on in to a an any valid "
        "active health medical private hospital carry hold belong member plan policy coverage at present now the this "
        "scheme fund aid",
        "insurance insured hmo nhif nhis sha philhealth scheme aid fund cover coverage",
        "are do does is has covered insured",
    ),
    "hepatitis_b_vaccination": gist(
        "b have you has your child patient student been had received completed complete complete? taken ever fully up "
        "to date against for full course of dose doses series shot shots three 3 2 two all the status is are a record",
        "hepatitis hep hepb hbv hepatitisb", "vaccine vaccines vaccination vaccinations vaccinated immunised immunized "
        "immunisation immunization immunisations immunizations series shots jab jabs",
    ),
    "medical_problems": gist(
        "medical health chronic existing current currently known past present previous significant major and or you "
        "have had do ever been diagnosed with long term longterm active pre preexisting ongoing history what which "
        "treated for are there serious physical give details other long-standing longstanding all important "
        "patient that doctors doctor physician has by suffer suffering from",
        "illness illnesses condition problem diseases disease diagnoses comorbidities ailments disorders "
        "issues concerns",
    ),
    "insurance_company": gist(
        "name health medical primary private",
        "insurance insurer payer payor carrier scheme", "name company carrier provider insurer payer payor",
    ),
    "insurance_address": gist("mailing postal claim claims office name",
                               "insurance insurer payer payor carrier claims", "address"),
    "policy_number": gist("and or holder card no plan health medical",
                           "policy member membership subscriber insurance certificate",
                           "number id identification"),
    "policy_expiry_date": gist("is card the when does",
                                "expiry expires valid ends end until renewal expiring",
                                "date policy cover coverage insurance until till to thru through on up"),
    "record_date": gist("patient form on and this day today",
                         "registration registered visit record completed examination attendance encounter "
                         "consultation intake",
                         "date on"),
    "name": gist("in case event to be next person full please should we who whom persons not with you nearest or "
                  "friend of at same address different outside household home",
                  "emergency kin attendant relative", "name contact notify call inform person whom who attendant "
                  "living household"),
    "phone": gist("contact next in case their home work person day daytime attendant",
                   "emergency kin attendant their", "phone cell number"),
    "relationship": gist("to with their contact next person is how this he she they are",
                          "relationship relation related", "emergency kin contact patient you attendant their person"),
}  # fmt: skip

_STAY = {
    "patient_name": _PATIENT_NAME,
    "date_of_birth": _BIRTH,
    "patient_id": _PATIENT_ID,
    "allergies": _ALLERGIES,
}

_LABORATORY = {
    "patient_name": _PATIENT_NAME,
    "date_of_birth": _BIRTH,
    "patient_id": _PATIENT_ID,
    "ordering_provider": gist("name care", f"{PHYSICIAN} requester gp",
                               "ordering ordered referring referred requesting requested ref responsible attending "
                               "treating submitting"),
    "collected_date": gist("and specimen sample blood was day",
                            "collected collection drawn sampling taken", "date time on"),
    "report_date": gist("final result results test was day and",
                         "report reported reporting issued result released authorised authorized", "date on"),
}  # fmt: skip

_PRESCRIPTION = {
    "patient_name": _PATIENT_NAME,
    "date_of_birth": _BIRTH,
    "prescriber_name": gist("print printed block letters and full signing",
                             f"{PHYSICIAN} prescriber",
                             "prescribing authorizing authorized authorising authorised ordering issuing responsible "
                             "attending treating name"),
    "prescription_date": gist("script day was",
                               "prescribed written issued ordered order prescription rx issue authored",
                               "date dated on"),
    "prescriber_license": gist("medical state professional prescriber doctor physician reference council id",
                                "gmc license registration mci nmc hpcsa ahpra mdcn cpso",
                                "number reference id registration"),
}  # fmt: skip

GISTS: Mapping[str, Mapping[str, Gist]] = {
    "patient_record": _RECORD,
    "discharge_summary": _STAY,
    "lab_report": _LABORATORY,
    "prescription": _PRESCRIPTION,
    "claim_form": claim_gists.FIELDS,
}


def of(form: str) -> Iterator[tuple[str, Gist]]:
    """The gists of a form's fields by name."""
    yield from GISTS.get(form, {}).items()
    if form == "discharge_summary":
        yield from (*stay_gists.FIELDS, *stay_gists.QUESTIONS)
    if form == "claim_form":
        yield from claim_gists.QUESTIONS
