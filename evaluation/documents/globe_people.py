"""People, places and houses of twenty-one countries with names that few other layouts know.

Enters: a seeded random generator and a country's code (ISO 3166, and "uk"). Leaves: frozen facts. Everybody is made
up; telephone numbers are from ranges kept for fiction where a country has one, and punctuated as its papers print them.
"""

from __future__ import annotations

from evaluation.documents.atlas import Atlas

_ENGLISH = (
    "Abigail,Charlotte,Danielle,Eleanor,Glenda,Heather,Irene,Jacqueline,Lorraine,Miriam,Natalie,Roberta,Suzanne,Vanessa|"
    "Arthur,Brendan,Clifford,Derek,Elliot,Gordon,Jerome,Leonard,Mitchell,Norman,Quentin,Roland,Stuart,Vernon|"
    "Ackerman,Bainbridge,Crawley,Dempsey,Eastwood,Fairbanks,Gillespie,Hathaway,Ingram,Kirkpatrick,Lockwood,Montague,"
    "Newcomb,Overton,Pemberton,Rutledge,Stanhope,Thackeray,Underhill,Whitaker,McAllister,St. Clair"
)
_NAMES = """
in: Aparna,Bhavana,Geetha,Jyoti,Meenakshi,Nandini,Sarojini,Usha|Anil,Bharat,Gopal,Karthik,Mahesh,Naveen,Suresh,Yogesh|
in: Bhat,Chatterjee,Deshpande,Gowda,Hegde,Krishnan,Malhotra,Nair,Patil,Rao,Saxena,Trivedi
ph: Analyn,Cristina,Imelda,Lourdes,Marites,Rosario|Arnel,Benigno,Crisanto,Ferdinand,Noel|Alcantara,Castro,Dela Cruz,
ph: Gutierrez,Macaraeg,Santos,Tolentino
ng: Aminat,Blessing,Ifeoma,Kemi,Nneka,Zainab|Chukwudi,Femi,Kunle,Obinna,Tunde|Abiola,Eze,Ibrahim,Lawal,Obi,Okafor,Sule
ke: Akinyi,Faith,Muthoni,Njeri,Wambui|Brian,Kamau,Kibet,Otieno,Peter|Cheruiyot,Gitau,Kariuki,Mwende,Njoroge,Wafula
gh: Adwoa,Akosua,Ama,Yaa|Ebo,Kwame,Kwesi,Nana|Addo,Amponsah,Darko,Ofori,Quaye
ug: Immaculate,Nakato,Sarah|Ivan,Mugisha,Okello|Kato,Nsubuga,Ssempala,Tumusiime
za: Lindiwe,Marietjie,Nomvula,Thandi|Deon,Johannes,Mandla,Sipho|Botha,Dlamini,Khumalo,Naidoo,Pretorius,Van der Merwe
ae: Amna,Fatima,Huda,Mariam,Shamma|Ali,Hamad,Omar,Saeed,Zayed|Al Blooshi,Al Hashmi,Al Mansoori,Fernandes,Hussain,Kurian
sa: Abeer,Hanan,Nouf,Sara|Abdulaziz,Fahad,Majed,Turki|Al Ghamdi,Al Otaibi,Al Qahtani,Al Shehri
sg: Jia Hui,Mei Fang,Nurul Huda,Shu Ting,Kavitha|Chee Keong,Hafiz,Wei Ming,Yong Sheng|Ang,Chan,Lee,Ng,Ong,Quek,Wong
my: Farah,Noraini,Pei San,Thilaga|Hafizuddin,Kok Wai,Rajan,Syafiq|Chong,Hassan,Krishnan,Omar,Yap
hk: Ka Man,Pui Shan,Sau Fong,Wing Yan|Ho Yin,Kwok Wah,Man Tat,Siu Ming|Chan,Fung,Kwan,Leung,Mak,Yuen
lk: Chamari,Dilini,Nadeesha|Chaminda,Nuwan,Ruwan|De Silva,Fernando,Jayasuriya,Wickramasinghe
pk: Ayesha,Bushra,Saima|Asif,Imran,Tariq|Butt,Chaudhry,Malik,Qureshi
jm: Keisha,Marcia,Shelly-Ann|Delroy,Lloyd,Winston|Bogle,Clarke,Gayle,McKenzie
tt: Asha,Marsha,Radica|Anand,Curtis,Kevon|Ali,Joseph,Ramkissoon,Singh
"""
_BESIDE = {"us": ",Delgado,Fuentes,Washington,Kowalczyk,Tran,Ortega,Lindqvist,Yoder", "ca": ",Tremblay,Sandhu,Gagnon",
           "ie": ",O'Donoghue,Ní Bhriain", "nz": ",Tamatea,Ngata"}  # fmt: skip
_STREETS = "Alder,Briarwood,Clover,Dogwood,Fernbank,Hickory,Juniper,Larkspur,Magnolia,Orchard,Primrose,Sycamore,Willow"
_HOMES = """
us: ^#### {s} Ct / {t}, TX 75^## | ^## N {s} St Unit ^ / {t}, IL 61^## | ^### {s} Way / {t}, CA 93^##
us: ^### SW ^#th Ter / {t}, FL 33^## | PO Box ^## / {t}, WV 25^## | ^## {s} Blvd, Apt ^0^ / {t}, NJ 08^##
us: ^#### County Road ^## / {t}, MN 56^## | ^## E {s} Ave / {t}, NC 28^##
uk: ^# {s} Road / {t} / LE^# ^PD | Flat ^, {s} House / {t} / BS^ ^JN | {s} Cottage, Church Lane / {t} / YO^ ^RB
ie: ^# {s} Grove / {t} / Co. Kildare
in: ^-^##, {s} Apartments, MG Road / {t}, Maharashtra 4^#0^# | #^#, ^th Cross, {s} Nagar / {t}, Bengaluru - 5600^#
in: Plot No. ^#, {s} Colony / {t}, Hyderabad - 5000^# | ^#/^, {s} Street / {t}, Chennai 6000^#
ph: ^## {s} St., Brgy. San Isidro / {t}, Laguna | Unit ^#, {s} Residences / {t}, Cebu
ng: ^# {s} Road, GRA / {t}, Lagos | Block ^, {s} Estate / {t}, Abuja
ke: P.O. Box ^##^-00^00 / {t}
gh: H/No. ^#, {s} Street / {t}, Ashanti
ug: Plot ^#, {s} Road / {t}, Kampala
za: ^# {s} Street / {t} / 01^# | Unit ^, {s} Place / {t} / 40^#
ae: Apt ^0#, {s} Residence / {t}, Sharjah | P.O. Box ^#### / {t}, Abu Dhabi
sa: Building ^###, {s} Street / {t} 2^###
sg: ^# {s} Road @0^-^# / Singapore 3^##^# | Block ^## {s} Street ^# @^#-^## / Singapore 52#^##
my: ^#, Jalan {s} ^/^ / ^^#00 {t}, Johor
hk: Room ^0#, ^/F, {s} Court / {t}, New Territories
lk: ^#/^, {s} Lane / {t}, Colombo 0^
pk: House ^#, Street ^, {s} Town / {t}, Lahore
au: ^#^ {s} Road / {t} WA 60^# | Unit ^, ^# {s} Avenue / {t} SA 50^# | ^# {s} Crescent / {t} VIC 38^#
nz: ^# {s} Street / {t} 81^#
ca: ^#^ {s} Street / {t}, BC V^K ^M^ | Unit ^#, ^## {s} Road / {t}, NS B^H ^T^
tt: ^# {s} Road / {t}
jm: Lot ^#, {s} Drive / {t}, St. Andrew
"""
_OFFICES = """
us: ^##0 {s} Medical Pkwy, Suite ^## / {t}, TX 75^## | ^### {s} Ave / {t}, IL 61^## | ^00 Mercy Drive / {t}, CA 93^##
us: ^## W {s} St, Fl ^ / {t}, NC 28^##
uk: {s} Way / {t} / LE^# ^TH | ^# {s} Street / {t} / BS^ ^AA
in: No. ^#, {s} Main Road / {t}, Chennai 6000^# | {s} Towers, Station Road / {t}, Maharashtra 4^#0^#
ae: {s} Street, Near Al Noor Mosque / {t}, Sharjah
ke: {s} House, 2nd Floor / {t}
au: Level ^, ^## {s} Terrace / {t} WA 60^#
sg: ^# {s} Avenue @0^-^# / Singapore 3^##^#
za: Suite ^, {s} Medical Centre / {t} / 01^#
"""
_TOWNS = """
us: Amber Falls | Bexley Creek | Copper Hollow | Driftwood Bay | Fort Marlow | Grand Mesquite | Palisade Springs
uk: Barrowdene | Chipping Wold | Langmere | Thistleton
ie: Ballyfern
in: Gulmohar Park | Indrapuri | Malleshwaram West | Padmanagar | Shivaji Peth
ph: San Roque | Santa Cecilia
ng: Amuwo Heights | Garki Extension
ke: Ruiru Springs | Nakuru West
gh: Bantama New Town
ug: Ntinda Hills
za: Rivonia Ridge | Umgeni Heights
ae: Al Nahyan West | Al Majaz Gardens
sa: Al Olaya North
sg: Singapore
my: Bandar Seri Murni
hk: Tai Shing
lk: Nugegoda East
pk: Gulshan Park
au: Coogee Vale | Glenelg Rise | Officer Creek
nz: Riccarton Hill
ca: Cedar Inlet | Harbour Mills
tt: Arima Gardens
jm: Liguanea Heights
"""
_PHONES = """
us: (214) 555-01^# | 309-555-01^# | (559) 555-01^# | 305.555.01^# | (704) 555-01^# | 1-856-555-01^#
ca: 604-555-01^# | (902) 555-01^#
uk: 0116 496 0^## | 01632 960^## | 0113 496 0^##
ie: (045) 555 ^##
in: 022-6^## #### | 98^## 5^## ## | +91 80 4^## ####
ph: (049) 555-^### | 0918 555 ^###
ng: 0805 555 ^### | 01-555 ^###
ke: 0722 555 ^## | +254 20 555 ^##
gh: 024 555 ^###
ug: 0772 555 ^##
za: 011 555 ^### | 083 555 ^###
ae: 06 555 ^### | +971 50 555 ^###
sa: 011 555 ^### | 055 555 ^###
sg: 6555 ^### | 8555 ^###
my: 07-555 ^### | 019-555 ^###
hk: 2555 ^### | 6555 ^###
lk: 011 2 555 ^##
pk: 042-3555 ^###
au: (08) 5550 ^### | 0491 571 ^## | 1300 555 ^##
nz: 03 555 ^### | 027 555 ^##
tt: 1-868-555-01^#
jm: (876) 555-01^#
"""
_DEGREES = """
us: MD | DO | MD, FACP | NP-C | PA-C | MD, PhD
uk: MBChB MRCGP | FRCP | FRCS (Orth)
in: MBBS, DNB | MD (Gen. Med.) | MS, MCh
ph: MD, FPCP | MD
ae: MD | MBBS, MRCP
au: MBBS FRACP | FRACS
za: MBChB, MMed
sg: MBBS, MRCP
ca: MD, CCFP
"""
_LICENCES = """
us: ME^##### | G^#### | 036-^##### | TX-^####
in: MMC ^##### | TNMC ^####
ph: 00^####
za: MP0^#####
ae: MOH-D-0^###
sg: M^####H
my: MMC ^####
au: ^####^2X
ng: MDCN/R/^####
"""
HOUSES = """
us: Amber Falls Regional Hospital|St. Odile Medical Center|Palisade Springs Clinic|Mercy Heights Health System
uk: Langmere Royal Infirmary|Chipping Wold Medical Practice|The Barrowdene Hospital
ie: Ballyfern Clinic
in: Indrapuri Multi Speciality Hospital|Sushrusha Nursing Home|Padma Heart & General Hospital Pvt. Ltd.
ph: San Roque Medical Center|Our Lady of Cecilia Hospital, Inc.
ng: Garki Heights Hospital|Lifegate Specialist Clinic
ke: Ruiru Springs Hospital|Nakuru West Nursing Home
gh: Bantama Community Hospital
ug: Ntinda Hills Medical Centre
za: Umgeni Heights Hospital|Rivonia Ridge Medical Centre
ae: Al Majaz Specialty Hospital|Noor Al Shams Polyclinic
sa: Al Olaya National Hospital
sg: Bukit Teratai Hospital|Jurong Lakeview Clinic
my: Hospital Pakar Seri Murni
hk: Tai Shing Hospital
lk: Nugegoda Co-operative Hospital
pk: Gulshan Medical Complex
au: Coogee Vale Private Hospital|Officer Creek Family Practice
nz: Riccarton Hill Medical
ca: Cedar Inlet General Hospital|Harbour Mills Walk-In Clinic
tt: Arima Gardens Medical Centre
jm: Liguanea Medical Associates
"""
LANDS = Atlas(_ENGLISH, _NAMES, _BESIDE, _STREETS, _HOMES, _OFFICES, _TOWNS, _PHONES, _DEGREES, _LICENCES)
