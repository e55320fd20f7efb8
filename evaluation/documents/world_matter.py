"""The matter that papers of twenty countries are made of: houses, prices, medicines, tests, cases, as tables."""

from __future__ import annotations

HOUSES = """
us: Cedarbrook Memorial Hospital|Bristow Falls Medical Center|Granite Ford Family Medicine|Larkfield Health
uk: Netherwold General Hospital|Brackley Green Surgery|The Ashenford Clinic
ie: Kilnamona Private Hospital
in: Vidyaranya Institute of Medical Sciences|Kamala Nursing Home|Anandpuri Super Speciality Hospital
ph: Santa Lucena Doctors Hospital|San Teodoro Medical Clinic
ng: Umuoka Specialist Hospital|Obigwe Medical Centre
ke: Lanetville Hospital|Kiamunyi Medical Centre
gh: Adenta Hills Clinic
za: Bergsig Private Hospital|Kwaluthuli Family Practice
ae: Al Warsa Medical Centre|Mirdiff Hills Hospital
qa: Al Wadiya Medical Complex
sg: Kestrel Point Medical Clinic|Farrer Vale Hospital
my: Melor Specialist Centre
hk: Lok Wah Polyclinic
au: Kurrawong Private Hospital|Banksia Flats Medical Practice
nz: Karori Glen Health Centre
ca: Elk Crossing General Hospital|Birch Narrows Medical Clinic
tt: San Rafael Medical Associates
bb: Black Stone Clinic
"""
COINS = {"us": "USD", "uk": "GBP", "ie": "EUR", "in": "INR", "ph": "PHP", "ng": "NGN", "ke": "KES", "gh": "GHS",
         "za": "ZAR", "ae": "AED", "qa": "QAR", "sg": "SGD", "my": "MYR", "hk": "HKD", "au": "AUD", "nz": "NZD",
         "ca": "CAD", "tt": "TTD", "bb": "BBD"}  # fmt: skip
DEAR = {"in": 18, "ph": 14, "ng": 300, "ke": 45, "gh": 8, "za": 8, "ae": 3, "qa": 3, "my": 3, "hk": 6, "tt": 5}
# description | CPT, HCPCS code | revenue code | lowest and highest price in dollars | most that are charged
PRICES = """
Office visit, established, moderate|99214|0510|110|290|1
Emergency dept visit, level 3|99283|0450|240|820|1
Venipuncture|36415|0300|8|35|2
CBC with automated diff|85025|0305|22|90|2
Comprehensive metabolic panel|80053|0301|35|140|2
Lipid panel|80061|0301|28|95|1
Thyroid stimulating hormone|84443|0301|30|110|1
Urinalysis with microscopy|81001|0307|9|42|2
Chest X-ray, 2 views|71046|0324|65|260|1
CT head without contrast|70450|0351|380|1450|1
Ultrasound, pelvis|76856|0402|140|460|1
Electrocardiogram, 12 lead|93000|0730|45|190|2
Echocardiogram, complete|93306|0480|320|1300|1
IV push, initial drug|96374|0260|70|280|1
Normal saline 1000 mL|J7030|0258|6|45|4
Ketorolac 15 mg injection|J1885|0636|4|26|4
Ceftriaxone 1 g injection|J0696|0636|12|66|3
Albuterol nebulizer treatment|94640|0410|38|140|3
Knee brace, adjustable|L1832|0274|90|420|1
Room and board, semiprivate|99999|0120|420|1600|4
Physical therapy, exercises 15 min|97110|0420|42|120|4
Influenza vaccine administration|90471|0771|15|40|1
Suture kit and dressings|A4550|0270|12|95|3
Nursing care charges|T1030|0230|30|160|5
""".strip().splitlines()
# name | form | strengths | times a day
DRUGS = """
Olmesartan|tablet|20 mg,40 mg|1
Glimepiride|tablet|1 mg,2 mg,4 mg|1
Bisoprolol|tablet|2.5 mg,5 mg|1
Clarithromycin|tablet|250 mg,500 mg|2
Cefixime|capsule|400 mg|1
Montelukast|tablet|10 mg|1
Rosuvastatin|tablet|5 mg,10 mg,20 mg|1
Sertraline|tablet|50 mg,100 mg|1
Duloxetine|capsule|30 mg,60 mg|1
Pregabalin|capsule|75 mg,150 mg|2
Gabapentin|capsule|100 mg,300 mg|3
Meloxicam|tablet|7.5 mg,15 mg|1
Naproxen|tablet|250 mg,500 mg|2
Lansoprazole|capsule|15 mg,30 mg|1
Nitrofurantoin|capsule|50 mg,100 mg|2
Amoxicillin|capsule|250 mg,500 mg|3
Ondansetron|tablet|4 mg,8 mg|3
Furosemide|tablet|20 mg,40 mg|1
Spironolactone|tablet|25 mg,50 mg|1
Carvedilol|tablet|6.25 mg,12.5 mg|2
Ramipril|capsule|2.5 mg,5 mg|1
Losartan|tablet|50 mg,100 mg|1
Allopurinol|tablet|100 mg,300 mg|1
Apixaban|tablet|2.5 mg,5 mg|2
Clopidogrel|tablet|75 mg|1
Tamsulosin|capsule|0.4 mg|1
Finasteride|tablet|5 mg|1
Domperidone|tablet|10 mg|3
Levothyroxine|tablet|50 mcg,75 mcg,100 mcg|1
Cetirizine|tablet|10 mg|1
Folic acid|tablet|5 mg|1
Metronidazole|tablet|250 mg,500 mg|3
Sitagliptin|tablet|50 mg,100 mg|1
Telmisartan|tablet|40 mg,80 mg|1
Cyclobenzaprine|tablet|5 mg,10 mg|3
""".strip().splitlines()
OFTEN = {
    "latin": ("OD", "BD", "TDS", "QDS"), "us": ("daily", "BID", "TID", "QID"), "low": ("od", "bd", "tds", "qds"),
    "dash": ("1-0-0", "1-0-1", "1-1-1", "1-1-1-1"), "words": ("once daily", "twice daily", "three times daily",
    "four times daily"), "day": ("once a day", "twice a day", "three times a day", "four times a day"),
    "hours": ("every 24 hours", "every 12 hours", "every 8 hours", "every 6 hours"),
}  # fmt: skip
# panel | test | unit | low | high | digits; without a low "<high", without a high ">low"
PANELS = {
    "us": """
CBC With Differential|WBC|x10E3/uL|3.4|10.8|1
CBC With Differential|RBC|x10E6/uL|3.77|5.28|2
CBC With Differential|Hemoglobin|g/dL|11.1|15.9|1
CBC With Differential|Hematocrit|%|34.0|46.6|1
CBC With Differential|MCV|fL|79|97|0
CBC With Differential|Platelets|x10E3/uL|150|450|0
Comp. Metabolic Panel|Glucose|mg/dL|70|99|0
Comp. Metabolic Panel|BUN|mg/dL|6|24|0
Comp. Metabolic Panel|Creatinine|mg/dL|0.57|1.00|2
Comp. Metabolic Panel|Sodium|mmol/L|134|144|0
Comp. Metabolic Panel|Potassium|mmol/L|3.5|5.2|1
Comp. Metabolic Panel|Chloride|mmol/L|96|106|0
Comp. Metabolic Panel|Calcium|mg/dL|8.7|10.2|1
Comp. Metabolic Panel|Albumin|g/dL|3.8|4.9|1
Comp. Metabolic Panel|Bilirubin, Total|mg/dL|0.1|1.2|1
Comp. Metabolic Panel|ALT (SGPT)|IU/L|6|32|0
Lipid Panel|Cholesterol, Total|mg/dL|100|199|0
Lipid Panel|Triglycerides|mg/dL|20|149|0
Lipid Panel|HDL Cholesterol|mg/dL|40||0
Lipid Panel|LDL Chol Calc (NIH)|mg/dL||99|0
Thyroid|TSH|uIU/mL|0.450|4.500|3
Thyroid|T4, Free (Direct)|ng/dL|0.82|1.77|2
Iron and TIBC|Iron|ug/dL|27|139|0
Iron and TIBC|TIBC|ug/dL|250|450|0
Iron and TIBC|Ferritin|ng/mL|15|150|0
""",
    "si": """
Full Blood Count|Haemoglobin|g/L|120|160|0
Full Blood Count|White cell count|10^9/L|4.0|11.0|1
Full Blood Count|Platelet count|10^9/L|150|400|0
Full Blood Count|Neutrophils|10^9/L|2.0|7.5|1
Full Blood Count|MCV|fL|80|100|0
Urea & Electrolytes|Sodium|mmol/L|133|146|0
Urea & Electrolytes|Potassium|mmol/L|3.5|5.3|1
Urea & Electrolytes|Urea|mmol/L|2.5|7.8|1
Urea & Electrolytes|Creatinine|umol/L|45|84|0
Liver Function|ALT|U/L|10|50|0
Liver Function|Alkaline phosphatase|U/L|30|130|0
Liver Function|Albumin|g/L|35|50|0
Liver Function|Total bilirubin|umol/L||21|0
Thyroid|TSH|mIU/L|0.40|4.00|2
Thyroid|Free T4|pmol/L|9.0|19.0|1
Lipids|Total cholesterol|mmol/L||5.0|1
Lipids|HDL cholesterol|mmol/L|1.0||1
""",
}
# diagnosis | ICD-10 | others | procedure | course
CASES = """
Community-acquired pneumonia, right lower lobe|J18.9|
Type 2 diabetes mellitus; Chronic obstructive pulmonary disease|none|
Four days of productive cough, fever and pleuritic pain. Film showed right basal consolidation. Given ceftriaxone
and azithromycin, changed to tablets on the third day. Oxygen was weaned and saturations held at 95% on room air.
--
Acute appendicitis|K35.80|none|Laparoscopic appendectomy|
Pain moved from the umbilicus to the right iliac fossa over a day. Ultrasound showed a dilated appendix. Taken to
surgery within six hours; the appendix was inflamed but intact. Ate a full diet on the first day after.
--
Acute decompensated heart failure|I50.23|
Atrial fibrillation; Chronic kidney disease, stage 3|Transthoracic echocardiogram|
Increasing leg swelling and orthopnea for two weeks. Diuresed five liters with intravenous furosemide.
Echocardiogram showed an ejection fraction of 35%. Weight on leaving was 78 kg.
--
Cellulitis of the left leg|L03.116|Peripheral venous insufficiency; Obesity|none|
Redness spread from a scratch at the ankle to mid calf. No collection on ultrasound. Improved on intravenous
cefazolin and elevation; margins had receded when tablets were begun.
--
Osteoarthritis of the right knee|M17.11|Essential hypertension|Right total knee arthroplasty|
Came for planned surgery after years of pain. The operation under spinal block was uneventful. Walked with a frame
on the first day and climbed stairs on the third. The wound was clean.
--
Symptomatic gallstones|K80.20|Gastroesophageal reflux disease|Laparoscopic cholecystectomy|
Repeated biliary colic with stones on ultrasound. Surgery was straightforward. Pain was settled with tablets and the
patient was eating the same evening.
--
Transient ischemic attack|G45.9|Hyperlipidemia; Essential hypertension|MRI of the brain|
Ten minutes of slurred speech and right arm weakness which had gone on arrival. MRI showed no infarct. Carotid
duplex was without significant narrowing. Antiplatelet and statin treatment was started.
--
Acute gastroenteritis with dehydration|K52.9|none|none|
Two days of vomiting and loose stools after a wedding meal. Given fluids and antiemetics. Kidney function returned
to normal within a day.
"""
NEXT = (
    "Primary care visit in 7 to 10 days with repeat blood work.", "Wound check at the surgical clinic in two weeks.",
    "Outpatient department review after one week with this summary.", "Cardiology appointment within 14 days.",
    "Orthopedic clinic at six weeks; physiotherapy twice weekly until then.",
)  # fmt: skip
