"""What labels that nobody listed ask for, told by their words together: "Medicines you take now", "Illnesses, past".

A `Gist` is a few sets of words, of each of which a label must hold one, and the words that may stand around them; a
label that holds any other word is none. One word alone is never enough: such labels are listed in the forms. Words
are in the spelling of `parsers.labels.wording.canonical`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsers.labels import claim_gists
from parsers.labels.gist import ADDRESS, PHYSICIAN, Gist, gist

MEDICINES = "medicines"
"""The name of the gist of labels that begin a list of medicines."""

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
    "admission_date": gist("and hospital day patient original in to",
                            "admission admitted admit hospitalisation hospitalization", "date on"),
    "discharge_date": gist("and hospital day patient from",
                            "discharge discharged dismissal", "date on"),
    "provider_name": gist("most responsible attending treating lead supervising in charge name admitting main "
                           "principal under chief senior named hospital unit s at on discharge admission",
                           PHYSICIAN, "most responsible attending treating lead supervising charge admitting main "
                           "principal chief senior named name"),
    "allergies": _ALLERGIES,
    "diagnoses": gist("final main primary principal secondary discharge most responsible other additional confirmed "
                       "at on time and hospital associated current established significant codes code icd icd10 "
                       "comorbid comorbidities problem for this stay admission's leading summary with",
                       "diagnosis diagnoses impression", "final main primary principal secondary discharge responsible "
                       "other additional confirmed associated current established significant codes icd stay and"),
    "procedures": gist("done and or carried out during stay admission hospital main principal therapeutic treatments "
                        "in inpatient operative key major with dates date surgical this performed",
                        "procedures procedure operations operation surgery interventions surgical",
                        "done performed carried during main principal therapeutic hospital key major dates surgical "
                        "interventions"),
    "hospital_course": gist("history and in during brief summary on this of for my your at clinical description "
                             "details",
                             "course progress story narrative synopsis management events happened evolution account "
                             "summary",
                             "hospital stay ward wards admission inpatient treatment clinical presentation illness "
                             "hospitalisation hospitalization episode presentation findings discussion care therapy "
                             "therapeutic"),
    "condition_at_discharge": gist("at on upon patient general clinical time when hospital overall from",
                                    "condition status state", "discharge discharged leaving release dismissal"),
    "follow_up": gist("follow plan next instructions date with outpatient clinic care arrangements recommendations "
                       "further opd review visit after discharge required needed details hospital on planned i have to "
                       "go my your you with information upcoming scheduled tca checkup check",
                       "followup up appointment appointments",
                       "follow plan next instructions outpatient clinic care arrangements visit date followup "
                       "information details my your upcoming scheduled have tca checkup check"),
    MEDICINES: gist("on at to after for list current new hospital from time and at the reconciled final i you my your "
                     "need should have will be",
                     "medication medicines drugs tablets prescription prescriptions",
                     "discharge home take leaving prescribed advised discharged"),
}  # fmt: skip

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

_YOU = "you your were was is are do did does should to of in for at on hospital here i my me have had been we be now"
_STAY_QUESTIONS = (
    ("hospital_course", gist(f"{_YOU} during while stay", "what", "happened done did treatment")),
    ("diagnoses", gist(f"{_YOU} found doctors", "what", "wrong problem illness diagnosis diagnoses")),
    (MEDICINES, gist(f"{_YOU} need home when leave new", "which what", "medicines medicine medications medication "
                      "tablets drugs", "take taking need")),
    ("follow_up", gist(f"{_YOU} need get again who where next doctor clinic see", "when who", "seen see come checked",
                        "again next doctor clinic back")),
    ("discharged_to", gist(f"{_YOU} after leaving discharge", "where", "going go gone discharged")),
    ("call", gist(f"{_YOU} us help the get doctor seek worry worried symptoms watch ask it urgent", "when what",
                   "call help worry worried seek watch")),
)  # fmt: skip
"""Headings that ask what a patient asks: "What did we do?", "When should you be seen again?"."""

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
        yield from _STAY_QUESTIONS
    if form == "claim_form":
        yield from claim_gists.QUESTIONS
