"""People, places and houses of twenty-two countries for the layouts held apart, which no other layout knows.

Enters: a seeded random generator and a country's code (ISO 3166, and "uk"). Leaves: frozen facts. Everybody is made
up; telephone numbers are from ranges kept for fiction where a country has one, and punctuated as its papers print them.
"""

from __future__ import annotations

from evaluation.documents.atlas import Atlas

_ENGLISH = (
    "Adele,Barbara,Candace,Denise,Edith,Felicia,Georgia,Hannah,Ivy,Josephine,Kathryn,Leona,Marjorie,Nadine,Priscilla,"
    "Rosalie,Sylvia,Tamara,Wilma|"
    "Alvin,Barry,Calvin,Dennis,Ernest,Floyd,Glenn,Harold,Ivan,Jeffrey,Keith,Lawrence,Marvin,Nelson,Ralph,Stephen,"
    "Travis,Warren|"
    "Abbott,Brantley,Cunningham,Dalrymple,Esterbrook,Finnegan,Goodwin,Halverson,Isherwood,Jorgensen,Kellerman,"
    "Lattimore,"
    "Mayfield,Northcutt,Oglesby,Partridge,Rosenthal,Satterfield,Trumbull,Van Horn,Weatherby,O'Dell,Clarke-Mason"
)
_NAMES = """
in: Archana,Chitra,Divya,Hemalatha,Kalpana,Manjula,Pallavi,Shobha,Vidya|Arvind,Balaji,Chetan,Ganesh,Jagdish,Kishore,
in: Mukesh,Prakash,Satish,Vinod|Acharya,Bose,Dutta,Gupta,Iyer,Jain,Kapoor,Mehta,Mishra,Pandey,Raman,Shenoy,Thomas
ph: Beverly,Carmela,Editha,Gloria,Marivic,Ofelia|Alfredo,Cesar,Emmanuel,Jomar,Reynaldo,Wilfredo|Agustin,Bernardo,
ph: Cortez,De Leon,Fernandez,Mercado,Salazar,Velasco
ng: Amaka,Bukola,Chidinma,Fatima,Omolara,Rashidat|Adeola,Chinonso,Gbenga,Kayode,Sani,Usman|Adeyemi,Bello,Chukwu,Danjuma,
ng: Fashola,Nnamdi,Ogunleye,Onyeka
ke: Anyango,Ciku,Jepkosgei,Mercy,Purity,Wangari|Evans,Gideon,Juma,Kiptoo,Mutiso,Samuel|Chege,Kamande,Langat,Macharia,
ke: Mutiso,Nyaga,Ouma
gh: Akua,Araba,Dede,Maame|Kobina,Kwaku,Nii,Yaw|Agyeman,Antwi,Bonsu,Nkrumah,Tetteh
za: Bontle,Ilse,Nosipho,Refilwe,Susanna|Bongani,Jaco,Lwazi,Pieter,Riaan|Cele,Du Plessis,Jacobs,Mahlangu,Moodley,Nel,
za: Swanepoel,Zulu
ae: Alia,Maitha,Moza,Rania,Sheikha|Abdulrahman,Faisal,Majid,Sultan,Waleed|Al Dhaheri,Al Mazrouei,Al Suwaidi,Chacko,
ae: Ansari,Mendoza,Saleh
qa: Al Anoud,Hind,Lolwa,Muneera|Fahad,Khalifa,Mubarak,Tamim|Al Attiyah,Al Hajri,Al Kaabi,Rajan
sa: Amal,Ghada,Lamia,Reem|Bandar,Khaled,Saud,Yasser|Al Harbi,Al Mutairi,Al Zahrani,Al Dossary
kw: Bibi,Dalal,Farah|Abdullah,Jassim,Meshal|Al Ajmi,Al Enezi,Al Rashidi
sg: Cheng Yi,Geok Choo,Hwee Ling,Nadia,Shanti|Beng Huat,Farid,Kian Guan,Ravi,Zhi Hao|Chia,Foo,Ho,Kwek,Low,Seah,Yeo
my: Azlina,Chooi Fong,Hafizah,Malathi|Amirul,Chee Seng,Ganesan,Ridzuan|Cheah,Ibrahim,Lau,Nadarajan,Yusof
lk: Anoma,Kumari,Sanduni|Gayan,Lasantha,Prasanna|Bandara,Gunawardena,Perera,Rathnayake
bd: Farzana,Nasrin,Sharmin|Jahangir,Mizanur,Rafiqul|Ahmed,Chowdhury,Hossain,Sarkar
jm: Camille,Juliet,Paulette|Everton,Garfield,Trevor|Campbell,Grant,Reid,Whyte
"""
_BESIDE = {"us": ",Aguilar,Banks,Chavez,Espinoza,Hughes-Patel,Le,Montgomery,Park", "ca": ",Bélanger,Gill,MacIsaac",
           "ie": ",Ní Cheallaigh,O'Mahony,Mac Giolla", "nz": ",Paewai,Rangi"}  # fmt: skip
_STREETS = (
    "Amberley,Bluebell,Cypress,Drummond,Evergreen,Falconer,Glenmore,Heather,Ivywood,Jasmine,Kingfisher,Laurel,Myrtle,"
    "Nightingale,Palmer,Rosewood,Silverleaf,Thornhill,Windmere"
)
_HOMES = """
us: ^### {s} Ave / {t}, MI 49^## | ^## {s} Cir Apt ^0^ / {t}, WA 98^## | ^#### E {s} Rd / {t}, AZ 85^##
us: ^# {s} Pl / {t}, CT 06^## | ^## {s} Trl Lot ^# / {t}, KY 42^## | ^### NE ^4th St / {t}, OR 97^##
us: ^## W {s} St Fl ^ / {t}, NY 14^## | ^### {s} Pkwy / {t}, CO 80^## | PO Box ^### / {t}, MT 59^##
uk: ^# {s} Close / {t} / DN^# ^XQ | ^## {s} Street / {t} / NE^ ^WT | The Bungalow, {s} Hill / {t} / TA^# ^RF
ie: ^# {s} Heights / {t} / Co. Cork | {s} Lodge / {t} / Co. Mayo
in: ^#-A, {s} Heights, Link Road / {t}, Mumbai 4000^# | H-^#, Sector ^# / {t}, Noida 2013^#
in: ^#/^#, {s} Garden Street / {t}, Coimbatore 6410^# | Plot ^##, Phase II, {s} Vihar / {t}, Gujarat 3800^#
ph: ^#^ {s} Ave., Brgy. Poblacion / {t}, Batangas | Blk ^ Lot ^#, {s} Homes / {t}, Cavite
ng: No. ^#, {s} Avenue, Phase ^ / {t}, Abuja | ^## {s} Way / {t}, Ibadan
ke: P.O. Box ^###-^0^00 / {t} | Apt ^B, {s} Gardens / {t}
gh: GA-^##-^### {s} Avenue / {t}, Accra
za: ^#^ {s} Road / {t} / 77^# | Flat ^0^, {s} Mansions / {t} / 20^#
ae: Office ^0#, {s} Building / {t}, Ajman | Villa ^, {s} Compound / {t}, Al Ain
qa: Villa ^#, Street ^#^, Zone ^# / {t}
sa: ^### {s} Street, Al Malaz / {t} 1^###
kw: Block ^, Street ^#, House ^# / {t}
sg: Blk ^#^ {s} Drive @1^-^## / Singapore 68#^## | ^# {s} Green / Singapore 59#^##
my: ^# Persiaran {s} / ^1^00 {t}, Pulau Pinang
lk: No. ^#, {s} Mawatha / {t}, Kandy
bd: House ^#, Road ^, Block C / {t}, Dhaka
jm: ^# {s} Avenue / {t}, Kingston ^
au: ^# {s} Drive / {t} QLD 41^# | ^/^# {s} Street / {t} TAS 70^# | ^## {s} Way / {t} NSW 21^#
nz: ^#^ {s} Road / {t} 32^#
ca: ^### {s} Crescent / {t}, AB T^P ^M^ | ^# {s} Street / {t}, ON K^V ^A^
"""
_OFFICES = """
us: ^##^ {s} Ave, Suite ^0# / {t}, MI 49^## | ^### Medical Center Dr / {t}, WA 98^##
us: ^## {s} Plaza, Bldg ^ / {t}, CO 80^## | ^### E {s} Rd, Ste ^## / {t}, AZ 85^##
uk: {s} Road / {t} / NE^ ^LP | ^ {s} Parade / {t} / TA^# ^DD
in: ^##, {s} Road, Opp. Bus Depot / {t}, Mumbai 4000^# | {s} Circle, Ring Road / {t}, Gujarat 3800^#
ae: Al {s} Road, Behind Lulu Centre / {t}, Ajman
ke: {s} Towers, Ground Floor / {t}
au: ^# {s} Road / {t} QLD 41^#
sg: ^# {s} Link @0^-0# / Singapore 68#^##
za: ^# Hospital Road / {t} / 77^#
ph: ^### {s} National Highway / {t}, Batangas
ng: Plot ^#, {s} Crescent / {t}, Abuja
"""
_TOWNS = """
us: Ashby Forks | Bell Harbor | Caldera Springs | Elk Prairie | Harmon Grove | Lakemont | Saddle River Park | Tillman
uk: Ashby Regis | Coldbeck | Harthorpe | Wickenby Moor
ie: Carrowmore Bridge | Dunkerrin
in: Sundar Nagar | Vasant Kunj East | Ramdaspeth | Gandhipuram | Navrangpura West
ph: Santo Domingo | San Vicente
ng: Maitama East | Bodija Heights
ke: Thika Gardens | Eldama
gh: East Legon Hills
za: Constantia View | Hillbrow Park
ae: Al Rashidiya | Al Jimi
qa: Al Thumama West
sa: Riyadh
kw: Salwa
sg: Singapore
my: Bukit Melati
lk: Peradeniya Road
bd: Banani South
jm: Barbican Heights
au: Carindale Rise | Sandy Point | Winmalee Park
nz: Rototuna Hill
ca: Prairie Bend | Rideau Mills
"""
_PHONES = """
us: (231) 555-01^# | 425-555-01^# | (480) 555-01^# | 860.555.01^# | (716) 555-01^# | 303-555-01^# | +1 (270) 555-01^#
ca: 780-555-01^# | (613) 555-01^#
uk: 0191 498 0^## | 01632 960^## | 07700 900^##
ie: (021) 555 ^### | 094 555 ^##
in: 022-2^## #### | 0422-2^#####  | +91-98^## 5^####
ph: (043) 555-^### | 0917-555-^###
ng: 0809 555 ^### | 0812 555 ^###
ke: 0720 555 ^## | 0711-555^##
gh: 030 255 ^### | 0208 555 ^##
za: 021 555 ^### | 082 555 ^###
ae: 06-555^### | +971 55 555 ^###
qa: 4444 ^### | +974 5555 ^###
sa: +966 11 555 ^### | 050 555 ^###
kw: 2255 ^### | 9955 ^###
sg: 6666 ^### | 9666 ^###
my: 04-555 ^### | 012-555 ^###
lk: 081 2 555 ^##
bd: 01711-555^##
jm: 876-555-01^#
au: (07) 5550 ^### | 0491 573 ^## | (03) 7010 ^###
nz: 07 555 ^### | 021 555 ^###
"""
_DEGREES = """
us: MD | DO | MD | MD | APRN | PA-C
uk: MBBS FRCP | MBChB MRCGP | FRCS
ie: MB BCh BAO
in: MBBS, MD | MS (Ortho) | MD, DM (Cardiology) | MBBS, DGO
ph: MD | MD, DPPS
ae: MD | MBBS, FRCS
au: MBBS FRACGP | FRANZCOG
za: MBChB, FCP(SA)
sg: MBBS, MMed
ca: MD, FRCPC
"""
_LICENCES = """
us: 4301^##### | MD6^###### | A^##### | 25MA0^######
in: GMC-^##### | MMC/^###/0^## | 1^####
ph: 01^####
za: MP 04^####
ae: MOHAP-^#### | DHA-P-^######
sg: M1^###A
my: MMC 3^###
au: 4^###22B
ng: MDCN 5^###
"""
HOUSES = """
us: Lakemont Regional Health|Caldera Springs Medical Center|Harmon Grove Clinic|St. Brigid Hospital|Bell Harbor Health
uk: Harthorpe General Hospital|The Coldbeck Surgery|Wickenby Hospital
ie: Dunkerrin Private Clinic
in: Sundar Nagar Lifeline Hospital|Navjeevan Superspeciality Hospital|Kovai Sri Ram Hospitals Pvt Ltd
ph: Santo Domingo Doctors Hospital|Batangas Bay Medical Center, Inc.
ng: Maitama Crest Hospital|Bodija Heights Medical Centre
ke: Thika Gardens Hospital|Eldama Mission Hospital
gh: East Legon Hills Clinic
za: Constantia View Hospital|Hillbrow Park Clinic
ae: Al Jimi Medical Centre|Gulf Crescent Hospital LLC
qa: Al Thumama Medical Center
sa: Al Malaz Specialist Hospital
kw: Salwa Clinic
sg: Silverleaf Medical Clinic|Mount Kingfisher Hospital
my: Hospital Melati Pulau Pinang
lk: Mahaweli Hospitals (Pvt) Ltd
bd: Banani Diagnostic Center
jm: Barbican Heights Medical Centre
au: Carindale Rise Hospital|Sandy Point Medical Centre
nz: Rototuna Hill Medical Centre
ca: Prairie Bend Health Centre|Rideau Mills General Hospital
"""
LANDS = Atlas(_ENGLISH, _NAMES, _BESIDE, _STREETS, _HOMES, _OFFICES, _TOWNS, _PHONES, _DEGREES, _LICENCES)
