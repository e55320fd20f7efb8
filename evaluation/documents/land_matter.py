"""The matter that these documents are made of: houses, prices, medicines, tests, cases, as tables of text."""

from __future__ import annotations

HOUSES = """
us: Harlan Ferry Regional Medical Center|Amber Prairie Health|Fallbrook Orthopaedic Institute|Pinon Wells Family Clinic
uk: The Wyeford Hospital|Tarnmouth General Hospital|Saxby Magna Community Hospital
ie: Rathcormey Clinic|St. Brigid's Hospital Ballynashee
in: Suryagarh Lifecare Hospital|Chandrapuri Medicity|Dr. Kamath's Eye and ENT Centre|Maninagar Nursing Home
ph: Sto. Rosario Medical Center|Villa Paraiso District Hospital
ng: Amaokwe Memorial Hospital|Dosa Crescent Clinic
ke: Mto Safi Hospital|Elburgon Heights Medical Centre
ae: Al Marjan Specialist Hospital|Jazirat Noor Polyclinic
sa: Wadi Al Noor General Hospital
sg: Mount Falcon Hospital|Orchard Vale Family Clinic
my: Hospital Sentosa Perak
au: Port Merrin Private Hospital|Yarrandale Medical Centre
nz: Te Aroha Bay Hospital
ca: Prairie Rose Health Centre|Port Lachlan Regional Hospital
za: Kloofzicht Private Hospital|Witbank Heights Medical Suites
gh: Kwesimintsim District Hospital
de: Klinikum Oberlindau
ch: Klinik Sankt Ursen
nl: Westerbrink Ziekenhuis
il: Givat Rimon Medical Center
hk: Ma On Wan Adventist Hospital
lk: Kandegama Nursing Home
pk: Faizpur International Hospital|Gulshan Diagnostic Hospital
bd: Banasree General Hospital
jm: Stony Mount Medical Associates
"""
COINS = {"us": "USD", "uk": "GBP", "ie": "EUR", "in": "INR", "ph": "PHP", "ng": "NGN", "ke": "KES", "ae": "AED",
         "sa": "SAR", "sg": "SGD", "my": "MYR", "au": "AUD", "nz": "NZD", "ca": "CAD", "za": "ZAR", "gh": "GHS",
         "de": "EUR", "ch": "CHF", "nl": "EUR", "il": "ILS", "hk": "HKD", "lk": "LKR", "pk": "PKR", "bd": "BDT",
         "jm": "JMD"}  # fmt: skip
DEAR = {"in": 22, "ph": 16, "ng": 260, "ke": 40, "ae": 3, "sa": 3, "my": 3, "za": 9, "gh": 7, "il": 4, "hk": 7,
         "lk": 90, "pk": 80, "bd": 35, "jm": 60}  # fmt: skip
# department | description | CPT, HCPCS or revenue code | lowest and highest price in dollars | most that are charged
PRICES = """
Accommodation|Single room, per night|0110|220|880|5
Accommodation|High dependency unit, per day|0206|400|1300|2
Accommodation|Day bed|0760|60|210|1
Theatre|Theatre fee, band 3|0360|450|2400|1
Theatre|Sterile instrument set|0272|35|240|2
Theatre|Spinal anaesthesia kit|0379|30|150|1
Medical|Ward round by specialist|99231|45|160|6
Medical|Emergency room attendance|99282|60|280|1
Medical|Second opinion|99244|90|310|1
Medical|Electroencephalogram|95816|110|390|1
Medical|Colonoscopy with biopsy|45380|380|1250|1
Medical|Holter monitoring, 24 hours|93224|90|330|1
Nursing|Cannula insertion|36410|8|35|3
Nursing|Dressing, large|97602|12|60|5
Nursing|Oxygen, per hour|A4616|2|9|24
Laboratory|Dengue NS1 antigen|87449|15|60|1
Laboratory|Serum amylase|82150|9|45|2
Laboratory|D-dimer|85379|18|75|1
Laboratory|Stool microscopy|87177|6|28|1
Laboratory|Vitamin D assay|82306|25|95|1
Imaging|X-ray chest, PA|71045|18|80|2
Imaging|MRI of the lumbar spine|72148|240|900|1
Imaging|Ultrasound of the kidneys|76770|55|210|1
Imaging|Mammogram, both sides|77066|70|260|1
Pharmacy|Paracetamol 1 g infusion|J0131|5|22|6
Pharmacy|Pantoprazole 40 mg vial|C9113|4|19|5
Pharmacy|Ringer's lactate 500 mL|J7120|3|15|8
Pharmacy|Piperacillin-tazobactam 4.5 g|J2543|12|58|6
Therapy|Physiotherapy, 30 minutes|97140|28|95|5
Therapy|Nutrition counselling|97803|20|75|2
""".strip().splitlines()
AMERICAN = (("Theatre fee, band 3", "Operating room, level 3"), ("anaesthesia", "anesthesia"), ("Paracetamol",
             "Acetaminophen"), ("counselling", "counseling"))  # fmt: skip
# name | form | strengths | times a day
DRUGS = """
Acarbose|tablet|25 mg,50 mg|3
Atenolol|tablet|25 mg,50 mg|1
Carbamazepine|tablet|200 mg|2
Cefdinir|capsule|300 mg|2
Bupropion|tablet|150 mg|1
Dapagliflozin|tablet|5 mg,10 mg|1
Diltiazem|tablet|60 mg|3
Enalapril|tablet|5 mg,10 mg|2
Nizatidine|capsule|150 mg,300 mg|1
Febuxostat|tablet|40 mg,80 mg|1
Fexofenadine|tablet|120 mg,180 mg|1
Fluoxetine|capsule|20 mg|1
Pyridoxine|tablet|25 mg,50 mg|1
Repaglinide|tablet|0.5 mg,1 mg|3
Hyoscine butylbromide|tablet|10 mg|3
Indapamide|tablet|1.5 mg,2.5 mg|1
Irbesartan|tablet|150 mg,300 mg|1
Isosorbide mononitrate|tablet|20 mg,30 mg|2
Lamotrigine|tablet|25 mg,100 mg|2
Linezolid|tablet|600 mg|2
Mefenamic acid|capsule|250 mg,500 mg|3
Nabumetone|tablet|500 mg|1
Aceclofenac|tablet|100 mg|2
Nortriptyline|tablet|10 mg,25 mg|1
Propranolol|tablet|10 mg,40 mg|3
Trandolapril|capsule|0.5 mg,2 mg|1
Simvastatin|tablet|20 mg,40 mg|1
Solifenacin|tablet|5 mg,10 mg|1
Tizanidine|tablet|2 mg,4 mg|3
Valacyclovir|tablet|500 mg,1 g|2
Verapamil|tablet|80 mg|3
Plavix|tablet|75 mg|1
Jardiance|tablet|10 mg,25 mg|1
Coversyl|tablet|5 mg|1
""".strip().splitlines()
OFTEN = {
    "latin": ("OD", "BD", "TDS", "QDS"), "american": ("daily", "BID", "TID", "QID"), "small": ("od", "bd", "tds",
    "qds"), "dashes": ("1-0-0", "1-0-1", "1-1-1", "1-1-1-1"), "pluses": ("1+0+0", "1+0+1", "1+1+1", "1+1+1+1"),
    "spoken": ("once daily", "twice daily", "three times daily", "four times daily"),
    "hours": ("q24h", "q12h", "q8h", "q6h"), "nights": ("nocte", "bd", "tds", "qid"),
    "times": ("1x daily", "2x daily", "3x daily", "4x daily"),
}  # fmt: skip
# test | unit | low | high | digits; without a low "<high", without a high ">low"
PANELS = {
    "us": """
Enzymes|Amylase|U/L|31|110|0
Enzymes|Lipase|U/L|13|78|0
Enzymes|LDH|U/L|120|246|0
Enzymes|Creatine Kinase, Total|U/L|30|223|0
Endocrine|Cortisol, AM|ug/dL|6.2|19.4|1
Endocrine|Prolactin|ng/mL|4.0|15.2|1
Endocrine|PTH, Intact|pg/mL|15|65|0
Endocrine|Testosterone, Total|ng/dL|264|916|0
Cardiac|NT-proBNP|pg/mL||125|0
Cardiac|hs-CRP|mg/L||3.0|1
Cardiac|Homocysteine|umol/L||15.0|1
Minerals|Uric Acid|mg/dL|3.7|8.0|1
Minerals|Phosphorus|mg/dL|2.5|4.5|1
Minerals|Zinc, Plasma|ug/dL|44|115|0
Minerals|Copper, Serum|ug/dL|69|132|0
Clotting|Fibrinogen Activity|mg/dL|193|507|0
Clotting|D-Dimer|mg/L FEU||0.50|2
Clotting|Antithrombin Activity|%|75|135|0
Kidney|Cystatin C|mg/L|0.53|0.95|2
Kidney|Microalbumin/Creat Ratio|mg/g||30|0
Kidney|Bicarbonate|mmol/L|22|28|0
""", "si": """
Iron studies|Ferritin|ug/L|30|400|0
Iron studies|Iron|umol/L|10.0|30.0|1
Iron studies|Transferrin saturation|%|20|45|0
Glycaemic control|HbA1c|mmol/mol|20|42|0
Glycaemic control|Fasting glucose|mmol/L|3.9|6.0|1
Glycaemic control|C-peptide|nmol/L|0.37|1.47|2
Vitamins|Active B12|pmol/L|25|165|0
Vitamins|Serum folate|ug/L|3.9|20.0|1
Vitamins|25-OH vitamin D|nmol/L|50||0
Inflammation|CRP|mg/L||5|0
Inflammation|ESR|mm/hr||20|0
Inflammation|Procalcitonin|ug/L||0.05|2
Muscle and heart|Creatine kinase|U/L|40|320|0
Muscle and heart|Troponin T|ng/L||14|0
Muscle and heart|Magnesium|mmol/L|0.70|1.00|2
Differential|Lymphocytes|10^9/L|1.0|3.5|1
Differential|Eosinophils|10^9/L|0.0|0.5|1
Differential|MCH|pg|27.0|33.0|1
Differential|RDW|%|11.5|14.5|1
Endocrine|Parathyroid hormone|pmol/L|1.6|6.9|1
Endocrine|Free T3|pmol/L|3.1|6.8|1
Endocrine|Urate|umol/L|200|430|0
"""}  # fmt: skip
# diagnosis | ICD-10 | others | procedure | course
CASES = """
Dengue fever with warning signs|A97.1|Thrombocytopenia|none|Five days of fever with body aches and retro-orbital \
pain. NS1 antigen was positive and platelets fell to 42,000. Managed with oral and intravenous fluids under daily \
counts. Platelets were 118,000 and rising on the last day.
Osteoarthritis of the right knee|M17.11|Obesity; Hypertension|Right total knee replacement|Elective admission for \
knee replacement. Surgery under spinal anaesthesia was uneventful. Walked with a frame on the first day. The wound \
was clean and knee bend had reached 85 degrees.
Infective exacerbation of COPD|J44.1|Ischaemic heart disease|none|Came with worsening breathlessness and green \
sputum. Treated with nebulisers, prednisolone and doxycycline. Did not need non-invasive ventilation. Oxygen was \
stopped two days before leaving.
Upper gastrointestinal bleeding|K92.2|Gastric erosions; Iron deficiency anaemia|Upper GI endoscopy|Vomited fresh \
blood twice after taking painkillers for a week. Endoscopy showed gastric erosions without a visible vessel. Two \
units of blood were given. No bleeding recurred on acid suppression.
Left middle cerebral artery infarct|I63.9|Hyperlipidaemia|MRI of the brain|Sudden right-sided weakness and slurred \
speech. The scan confirmed an infarct without haemorrhage. Swallowing was safe from the second day. Power had \
improved to 4 out of 5 with therapy.
Severe falciparum malaria|B50.9|Anaemia|none|Fever with rigors for three days after a trip upcountry. Blood film \
showed a parasitaemia of 6 percent. Received intravenous artesunate followed by tablets. Two films were negative.
Acute pyelonephritis|N10|Dehydration|Renal ultrasound|High fever with flank pain and burning on passing \
urine. Culture grew E. coli sensitive to ceftriaxone. The kidneys were not obstructed on ultrasound. Afebrile for \
48 hours.
Chronic tonsillitis|J35.01|Adenoid hypertrophy|Tonsillectomy and adenoidectomy|Admitted for surgery after seven \
throat infections in a year. The operation was without incident. Drank and ate soft food the same evening. No \
bleeding was seen.
""".strip().splitlines()
NEXT = ("Clinic visit after ten days for removal of stitches.", "Blood count in one week at the health centre.",
         "Telephone review on Thursday; scan in three months.", "Outpatient visit in four weeks, fasting.")  # fmt: skip
# What is put on, dropped or breathed in: name | strength | form | what to do with it, in words
APPLIED = """
Betamethasone|0.1%|cream|Apply thinly to the rash twice a day
Latanoprost|0.005%|eye drops|One drop in the right eye at night
Salbutamol|100 mcg|inhaler|Two puffs when short of breath
Clotrimazole|1%|cream|Rub in between the toes morning and evening
Chloramphenicol|0.5%|eye drops|One drop in the left eye every four hours
Fluticasone|50 mcg|nasal spray|One spray in each nostril every morning
Diclofenac|1%|gel|Rub on the knee three times a day
Mupirocin|2%|ointment|Apply to the wound three times a day
""".strip().splitlines()
# Syrups: name | strength | dose
SYRUPS = """
Paracetamol|250 mg/5 mL|5 mL
Cefixime|100 mg/5 mL|4 mL
Ambroxol|15 mg/5 mL|2.5 mL
Cetirizine|5 mg/5 mL|2.5 mL
Ondansetron|2 mg/5 mL|5 mL
Zinc sulphate|20 mg/5 mL|5 mL
""".strip().splitlines()
