"""What labels that nobody listed ask for, told by their words together: "Medicines you take now", "Illnesses, past".

A `Gist` is a few sets of words, of each of which a label must hold one, and the words that may stand around them; a
label that holds any other word is none. One word alone is never enough: such labels are listed in the forms. Words
are in the spelling of `parsers.labels.wording.canonical`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from parsers.form import Strength
from parsers.kinds.plain import words

MEDICINES = "medicines"
"""The name of the gist of labels that begin a list of medicines."""


@dataclass(frozen=True, slots=True)
class Gist:
    """`needs`: of each set one word; `around`: what else a label may hold; `reach`: whether it holds anywhere."""

    needs: tuple[frozenset[str], ...]
    around: frozenset[str]
    reach: Strength = "own"

    def fits(self, said: frozenset[str]) -> bool:
        """Whether a label of these words has the gist."""
        return all(each & said for each in self.needs) and said <= self.around.union(*self.needs)


def _gist(around: str, *needs: str) -> Gist:
    return Gist(tuple(words(each) for each in needs), words(around))


_ADDRESS = replace(
    _gist(
        "usual residential home current permanent mailing postal physical full complete present local town city state "
        "zip code country county suburb pin post area you live where now patient including with line building flat "
        "road village district province region number box po correspondence communication contact house apt unit "
        "apartment and or in not municipality barangay own",
        "address residence street",
    ),
    reach="here",
)
_BIRTH = _gist("patient on and time place", "birth born", "date day dob")
_ALLERGIES = _gist(
    "drug drugs food latex other known to you are have do has medication medicine medicines and or adverse status "
    "details history environmental seasonal substances what which give reaction reactions patient is alerts all with "
    "types type insect pets something anything",
    "allergies allergic sensitivities intolerances hypersensitivities hypersensitivity",
)
_PATIENT_NAME = _gist(
    "full legal complete first last middle given family title preferred as on id and in block letters capitals mr mrs "
    "ms",
    "patient client", "name names surname forename",
)  # fmt: skip
_PHYSICIAN = "physician doctor provider clinician consultant practitioner surgeon specialist hospitalist dr"
_PATIENT_ID = _gist(
    "medical of unique reference records and health card",
    "patient hospital mrn uhid mr", "number id identifier identification mrn uhid record file chart",
)  # fmt: skip

_RECORD = {
    "patient_name": _PATIENT_NAME,
    "patient_address": _ADDRESS,
    "address": _ADDRESS,
    "date_of_birth": _BIRTH,
    "allergies": _ALLERGIES,
    "medications": _gist(
        "current currently regular regularly regulary present presently home at now taken take taking you on do are "
        "being daily prescribed use used using known usual long term longterm ongoing existing and or with dose doses "
        "name names strength dosage which what all other supplements vitamins chronic repeat treatment i am have been "
        "for including counter over over-the-counter under give details herbal today patient is outpatient inpatient "
        "active reported facility facilityadministered administered inhalers such as patches prescription "
        "overthecounter herbs herbal vitamins remedies chronically",
        "medication medicines medicine drugs tablets prescriptions",
    ),
    "has_insurance": _gist(
        "are do does is has have you patient covered cover currently current by under with on in to a an any valid "
        "active health medical private hospital carry hold belong member plan policy coverage at present now the this "
        "scheme fund aid",
        "insurance insured hmo nhif nhis sha philhealth scheme aid fund cover coverage",
        "are do does is has covered insured",
    ),
    "hepatitis_b_vaccination": _gist(
        "b have you has your child patient student been had received completed complete complete? taken ever fully up "
        "to date against for full course of dose doses series shot shots three 3 2 two all the status is are a record",
        "hepatitis hep hepb hbv hepatitisb", "vaccine vaccines vaccination vaccinations vaccinated immunised immunized "
        "immunisation immunization immunisations immunizations series shots jab jabs",
    ),
    "medical_problems": _gist(
        "medical health chronic existing current currently known past present previous significant major and or you "
        "have had do ever been diagnosed with long term longterm active pre preexisting ongoing history what which "
        "treated for are there serious physical give details other long-standing longstanding all important "
        "patient that doctors doctor physician has by suffer suffering from",
        "illness illnesses condition problem diseases disease diagnoses comorbidities ailments disorders "
        "issues concerns",
    ),
    "insurance_company": _gist(
        "name health medical primary private",
        "insurance insurer payer payor carrier scheme", "name company carrier provider insurer payer payor",
    ),
    "insurance_address": _gist("mailing postal claim claims office name",
                               "insurance insurer payer payor carrier claims", "address"),
    "policy_number": _gist("and or holder card no plan health medical",
                           "policy member membership subscriber insurance certificate",
                           "number id identification"),
    "policy_expiry_date": _gist("is card the when does",
                                "expiry expires valid ends end until renewal expiring",
                                "date policy cover coverage insurance until till to thru through on up"),
    "record_date": _gist("patient form on and this day today",
                         "registration registered visit record completed examination attendance encounter "
                         "consultation intake",
                         "date on"),
    "name": _gist("in case event to be next person full please should we who whom persons not with you nearest or "
                  "friend of at same address different outside household home",
                  "emergency kin attendant relative", "name contact notify call inform person whom who attendant "
                  "living household"),
    "phone": _gist("contact next in case their home work person day daytime attendant",
                   "emergency kin attendant their", "phone cell number"),
    "relationship": _gist("to with their contact next person is how this he she they are",
                          "relationship relation related", "emergency kin contact patient you attendant their person"),
}  # fmt: skip

_STAY = {
    "patient_name": _PATIENT_NAME,
    "date_of_birth": _BIRTH,
    "patient_id": _PATIENT_ID,
    "admission_date": _gist("and hospital day patient original in to",
                            "admission admitted admit hospitalisation hospitalization", "date on"),
    "discharge_date": _gist("and hospital day patient from",
                            "discharge discharged dismissal", "date on"),
    "provider_name": _gist("most responsible attending treating lead supervising in charge name admitting main "
                           "principal under chief senior named hospital unit s at on discharge admission",
                           _PHYSICIAN, "most responsible attending treating lead supervising charge admitting main "
                           "principal chief senior named name"),
    "allergies": _ALLERGIES,
    "diagnoses": _gist("final main primary principal secondary discharge most responsible other additional confirmed "
                       "at on time and hospital associated current established significant codes code icd icd10 "
                       "comorbid comorbidities problem for this stay admission's leading summary with",
                       "diagnosis diagnoses impression", "final main primary principal secondary discharge responsible "
                       "other additional confirmed associated current established significant codes icd stay and"),
    "procedures": _gist("done and or carried out during stay admission hospital main principal therapeutic treatments "
                        "in inpatient operative key major with dates date surgical this performed",
                        "procedures procedure operations operation surgery interventions surgical",
                        "done performed carried during main principal therapeutic hospital key major dates surgical "
                        "interventions"),
    "hospital_course": _gist("history and in during brief summary on this of for my your at clinical description "
                             "details",
                             "course progress story narrative synopsis management events happened evolution account "
                             "summary",
                             "hospital stay ward wards admission inpatient treatment clinical presentation illness "
                             "hospitalisation hospitalization episode presentation findings discussion care therapy "
                             "therapeutic"),
    "condition_at_discharge": _gist("at on upon patient general clinical time when hospital overall from",
                                    "condition status state", "discharge discharged leaving release dismissal"),
    "follow_up": _gist("follow plan next instructions date with outpatient clinic care arrangements recommendations "
                       "further opd review visit after discharge required needed details hospital on planned i have to "
                       "go my your you with information upcoming scheduled tca checkup check",
                       "followup up appointment appointments",
                       "follow plan next instructions outpatient clinic care arrangements visit date followup "
                       "information details my your upcoming scheduled have tca checkup check"),
    MEDICINES: _gist("on at to after for list current new hospital from time and at the reconciled final i you my your "
                     "need should have will be",
                     "medication medicines drugs tablets prescription prescriptions",
                     "discharge home take leaving prescribed advised discharged"),
}  # fmt: skip

_LABORATORY = {
    "patient_name": _PATIENT_NAME,
    "date_of_birth": _BIRTH,
    "patient_id": _PATIENT_ID,
    "ordering_provider": _gist("name care", f"{_PHYSICIAN} requester gp",
                               "ordering ordered referring referred requesting requested ref responsible attending "
                               "treating submitting"),
    "collected_date": _gist("and specimen sample blood was day",
                            "collected collection drawn sampling taken", "date time on"),
    "report_date": _gist("final result results test was day and",
                         "report reported reporting issued result released authorised authorized", "date on"),
}  # fmt: skip

_PRESCRIPTION = {
    "patient_name": _PATIENT_NAME,
    "date_of_birth": _BIRTH,
    "prescriber_name": _gist("print printed block letters and full signing",
                             f"{_PHYSICIAN} prescriber",
                             "prescribing authorizing authorized authorising authorised ordering issuing responsible "
                             "attending treating name"),
    "prescription_date": _gist("script day was",
                               "prescribed written issued ordered order prescription rx issue authored",
                               "date dated on"),
    "prescriber_license": _gist("medical state professional prescriber doctor physician reference council id",
                                "gmc license registration mci nmc hpcsa ahpra mdcn cpso",
                                "number reference id registration"),
}  # fmt: skip

_OWNERS = (
    "member insured policyholder subscriber enrollee enrolee employee principal beneficiary cardholder proposer "
    "sponsor sponsors"
)
_OWNED = (
    "full main primary principal plan policy medical scheme person persons first last middle given family in "
    "block capitals letters on card printed of and insured covered holder aid health insurance fund private"
)
_TREATED = "patient claimant dependant dependent"

_CLAIM = {
    "patient_address": _ADDRESS,
    "insured_address": _ADDRESS,
    "facility_address": _ADDRESS,
    "billing_provider_address": _ADDRESS,
    "patient_name": _gist(
        "full legal complete first last middle given family title preferred as on and in block letters capitals mr mrs "
        "ms person treated", _TREATED, "name names surname forename",
    ),
    "date_of_birth": _gist("and time on person treated", "birth born dob", _TREATED),
    "insured_name": _gist(f"{_OWNED} from as shown appears it former spouses spouse or mi", _OWNERS, "name names"),
    "insured_date_of_birth": _gist(f"{_OWNED} date", _OWNERS, "birth born dob"),
    "insured_id": _gist(
        f"{_OWNED} unique national person cover card reference ref account no",
        f"{_OWNERS} membership policy nhia nhif nhis sha shif philhealth medicaid hmo insurance",
        "number id identifier identification pin",
    ),
    "patient_relationship": _gist(
        f"{_OWNED} to with the is how are you policy status holder {_TREATED}",
        "relationship relation related", f"{_OWNERS} {_TREATED} holder policy scheme main primary",
    ),
    "facility_name": _gist(
        "health care healthcare medical of where the or and treatment patient service was nursing home attended place "
        "accredited in admitted treated name full general", "hospital facility clinic institution", "name treated "
        "admitted health medical healthcare treatment attended",
    ),
    "total_charge": _gist(
        "actual the of being charged you are requested this form for all submitted medical treatment net gross amount "
        "payable hospital invoice invoices value incurred service services itemized itemised health professional",
        "total grand",
        "charge charges claim claimed claims cost costs fee fees expense expenses bill bills billed receipts invoices",
    ),
    "signature_date": _gist(f"of and form claim this was on {_OWNERS} {_TREATED} by", "date",
                            "signed signature signing declaration declared"),
    "signature": _gist(f"of the and or authorised authorized representative stamp name here by person patients "
                       f"{_OWNERS} {_TREATED} {_PHYSICIAN} dentist provider treating attending guardian parent seal "
                       "official designation print printed claimants",
                       "signed signature sign", f"{_OWNERS} {_TREATED} {_PHYSICIAN} dentist provider treating "
                       "attending authorised authorized representative guardian parent person"),
    "group_number": _gist("plan policy or contract employer insurance account scheme employee health",
                          "group corporate scheme employer contract", "number id"),
    "referring_provider": _gist("name full of by or", "referring referred referral",
                                f"{_PHYSICIAN} gp dentist name"),
}  # fmt: skip

_YOU = "you your were was is are do did does should to of in for at on hospital here i my me have had been we be now"
_STAY_QUESTIONS = (
    ("hospital_course", _gist(f"{_YOU} during while stay", "what", "happened done did treatment")),
    ("diagnoses", _gist(f"{_YOU} found doctors", "what", "wrong problem illness diagnosis diagnoses")),
    (MEDICINES, _gist(f"{_YOU} need home when leave new", "which what", "medicines medicine medications medication "
                      "tablets drugs", "take taking need")),
    ("follow_up", _gist(f"{_YOU} need get again who where next doctor clinic see", "when who", "seen see come checked",
                        "again next doctor clinic back")),
    ("discharged_to", _gist(f"{_YOU} after leaving discharge", "where", "going go gone discharged")),
    ("call", _gist(f"{_YOU} us help the get doctor seek worry worried symptoms watch ask it urgent", "when what",
                   "call help worry worried seek watch")),
)  # fmt: skip
"""Headings that ask what a patient asks: "What did we do?", "When should you be seen again?"."""

GISTS: Mapping[str, Mapping[str, Gist]] = {
    "patient_record": _RECORD,
    "discharge_summary": _STAY,
    "lab_report": _LABORATORY,
    "prescription": _PRESCRIPTION,
    "claim_form": _CLAIM,
}


def of(form: str) -> Iterator[tuple[str, Gist]]:
    """The gists of a form's fields by name."""
    yield from GISTS.get(form, {}).items()
    if form == "discharge_summary":
        yield from _STAY_QUESTIONS
