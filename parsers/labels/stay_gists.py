"""What discharge summaries' headings and labels say in words that nobody listed: "Course in rehabilitation".

Words are in the spelling of `parsers.labels.wording.canonical`. Words that speak of another time ("on admission",
"past", "provisional") or of another's doing are around none of them, so that no history is a diagnosis of the stay.
"""

from __future__ import annotations

from parsers.labels.gist import PHYSICIAN, gist

MEDICINES = "medicines"
"""The name of the gist of labels that begin a list of medicines."""

_WHERE = (
    "hospital ward wards unit icu nicu picu ccu hdu ed er emergency department room casualty rehabilitation rehab "
    "inpatient intensive care stay hospitalisation hospitalization"
)
_AROUND = "and or in on at during for this with while with by brief summary short concise detailed overall details"
_RANKS = (
    "final main primary principal secondary tertiary discharge most responsible other additional confirmed associated "
    "current established significant relevant definitive complicating coexisting concomitant accompanying"
)
_FIELDS_OF_MEDICINE = (
    "clinical medical surgical psychiatric obstetric maternal neonatal oncological rehabilitation impairment etiologic "
    "aetiological pathological histological cardiac"
)
_ENDED = "discharge discharged discharging leaving release dismissal separation departure"

FIELDS = (
    ("admission_date", gist("and hospital day patient original in to inpatient rehab hour start",
                            "admission admitted admit hospitalisation hospitalization",
                            "date on start rehab inpatient hospital")),
    ("discharge_date", gist("and hospital day patient from inpatient hour actual home",
                            "discharge discharged dismissal dismissed", "date on rehab inpatient hospital actual")),
    ("provider_name", gist("most responsible attending treating lead supervising in charge name admitting main "
                            "principal under chief senior named hospital unit s at on discharge admission medical",
                            f"{PHYSICIAN} practitioner vmo", "most responsible attending treating lead supervising "
                            "charge admitting main principal chief senior named name attendance")),
    ("provider_name", gist("at on discharge record staff hospital inpatient md team primary", "attending",
                            "at on record staff inpatient md team primary hospital")),
    ("provider_name", gist("you were was patient after in hospital here today seen cared treated looked for",
                            "seen cared treated looked managed attended", "by")),
    ("diagnoses", gist(f"{_RANKS} {_FIELDS_OF_MEDICINE} at on time end and hospital codes code icd icd10 10 comorbid "
                        "comorbidities problem for this stay leading summary with axis i ii complication complications "
                        "case staging stage emergency department ed er visit encounter today active after study made "
                        "found in number list description",
                        "diagnosis diagnoses dx impression impressions",
                        f"{_RANKS} {_FIELDS_OF_MEDICINE} codes icd stay and axis case staging stage emergency ed er "
                        "visit encounter today active after end time hospital summary complications separation")),
    ("diagnoses", gist(f"{_RANKS} this during at with for",
                        "diagnosis diagnoses", "this during", "admission stay hospitalisation hospitalization visit")),
    ("diagnoses", gist("active and in during this at on for coexisting relevant significant visit with stay",
                        "problem issues illnesses diseases disorders",
                        "discharge hospital treated addressed principal main primary secondary additional other "
                        "acute")),
    ("diagnoses", gist("main other in during hospital stay this visit principal also you were we for",
                        "condition illness illnesses disease diseases problem", "treated")),
    ("procedures", gist(f"{_RANKS} done and or carried out during stay admission hospital therapeutic treatments "
                         "in inpatient operative key major with dates date surgical this performed name undertaken "
                         "details bedside invasive interventional hospitalisation hospitalization names you had",
                         "procedures procedure operation operations surgery surgeries interventions intervention",
                         "done performed carried during main principal therapeutic hospital key major dates surgical "
                         "interventions intervention undertaken name names secondary significant bedside invasive "
                         "primary operative details and you")),
    ("hospital_course", gist(f"{_WHERE} {_AROUND} clinical treatment illness disease therapy events history admission "
                              "postoperative postop postpartum operative surgical perioperative antenatal delivery "
                              "neonatal labor labour psychiatric medical hpi presentation management outcome "
                              "complications findings discussion progress problem system systems issue issues reason "
                              "case post op description narrative procedures procedure days my",
                              "course",
                              f"{_WHERE} clinical treatment illness disease therapy events history admission summary "
                              "postoperative postop postpartum operative surgical perioperative neonatal delivery "
                              "labor labour psychiatric management outcome complications findings discussion "
                              "presentation op")),
    ("hospital_course", gist(f"{_WHERE} {_AROUND} clinical initial you we at my outcome given admission",
                              "treatment therapy management progress care",
                              "received undertaken rendered provided given during ward inpatient outcome progress "
                              "hospital stay summary")),
    ("hospital_course", gist(f"{_WHERE} {_AROUND} history my at clinical description main significant key illness "
                              "episode presentation findings discussion therapy therapeutic given received about",
                              "progress story narrative synopsis management events happened evolution account summary",
                              "hospital stay ward wards inpatient treatment clinical presentation illness "
                              "hospitalisation hospitalization episode discussion care therapy therapeutic admission "
                              "significant main")),
    ("hospital_course", gist("and case clinical presenting brief in hospital given", "history",
                              "treatment management")),
    ("condition_at_discharge", gist("at on upon patient general clinical time when hospital overall from medical "
                                     "physical health and functional",
                                     "condition status state health stability", _ENDED)),
    ("condition_at_discharge", gist("at and on", "outcome result",
                                     f"{_ENDED} patient stay hospitalisation hospitalization treatment")),
    ("discharged_to", gist("on upon at to from and place type after",
                            "disposition destination residence placement setting location",
                            f"{_ENDED} transfer patient after place disposition")),
    ("discharged_to", gist("patient was is where you place now being are",
                            "discharged discharging discharge going went left transferred released", "to",
                            "patient place you discharging")),
    ("follow_up", gist("follow plan next instructions instruction date place time with outpatient clinic "
                        "care arrangements arranged recommendations recommended further review visit visits after "
                        "discharge required needed needs details hospital on planned i have to go my in and "
                        "information upcoming scheduled schedule tca checkup check doctor consultation advice action "
                        "actions post postdischarge when",
                        "followup up",
                        "follow plan next instructions outpatient clinic care arrangements visit date followup "
                        "information details my upcoming scheduled have tca checkup check")),
    ("follow_up", gist("and on at in with time for doctor details hospital first my date made booked arrangements "
                        "follow up followup i have to",
                        "appointment appointments visit visits review reviews",
                        "next scheduled planned future outpatient upcoming return tca followup follow made booked "
                        "opd clinic go")),
    ("follow_up", gist("plan and for my after", "ongoing continuing aftercare post postdischarge future",
                        "care management treatment instructions arrangements discharge", "care management plan "
                        "instructions arrangements")),
    ("follow_up", gist("in at on for", "return report back seen followed", "opd clinic on review up in",
                        "return report seen followed", "opd clinic on review in up")),
    (MEDICINES, gist("on at to after for list current new hospital from time and at the reconciled final i you my "
                      "need should have will be",
                      "medication medicines drugs tablets prescription prescriptions",
                      "discharge home take leaving prescribed advised discharged")),
)  # fmt: skip

_YOU = (
    "you were was is are do did does should to in for at on hospital here i my me have had been we be now us while "
    "emergency department room came why"
)
QUESTIONS = (
    ("hospital_course", gist(f"{_YOU} during stay", "what", "happened done did treatment")),
    ("diagnoses", gist(f"{_YOU} found doctors with", "what", "wrong problem illness diagnosis diagnoses diagnosed")),
    (MEDICINES, gist(f"{_YOU} need home when leave new", "which what", "medicines medicine medications medication "
                      "tablets drugs", "take taking need")),
    ("follow_up", gist(f"{_YOU} need get again who where next doctor clinic see", "when who", "seen see come checked",
                        "again next doctor clinic back")),
    ("discharged_to", gist(f"{_YOU} after leaving discharge", "where", "going go gone discharged")),
    ("call", gist(f"{_YOU} help get doctor seek worry worried symptoms watch ask it urgent", "when what",
                   "call help worry worried seek watch")),
)  # fmt: skip
"""Headings that ask what a patient asks: "What did we do?", "When should you be seen again?"."""
