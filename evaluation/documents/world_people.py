"""People and places of twenty countries with names that few other layouts know.

Enters: a seeded random generator and a country's code (ISO 3166, and "uk"). Leaves: frozen facts. Everybody is made
up; telephone numbers are from ranges kept for fiction where a country has one, and punctuated as its papers print them.
"""

from __future__ import annotations

from evaluation.documents.atlas import Atlas
from evaluation.documents.people import Person

# women | men | families
_ENGLISH = (
    "Alison,Bethany,Claudia,Dorothy,Erin,Frances,Gwendolyn,Joanne,Kimberly,Lucille,Melanie,Paula,Renata,Stephanie|"
    "Adrian,Bradley,Curtis,Edmund,Gerald,Howard,Kenneth,Martin,Neil,Philip,Raymond,Russell,Terence,Wayne|"
    "Aldridge,Barlow,Chadwick,Dunmore,Ellison,Farnsworth,Garrison,Holloway,Jarvis,Kendrick,Langford,Merriman,Norwood,"
    "Prescott,Radcliffe,Sherwood,Templeton,Upton,Vickers,Wainwright,O'Hara,Pryce-Jones"
)
_NAMES = """
in: Anjali,Deepa,Kavita,Lalitha,Priya,Rekha,Savitri,Swati|Ajay,Dinesh,Harish,Manoj,Pradeep,Ramesh,Sanjay,Vikram|
in: Agarwal,Banerjee,Chauhan,Iyengar,Joshi,Kulkarni,Menon,Naidu,Pillai,Shetty,Verma
ph: Angelica,Corazon,Jocelyn,Maricel,Rowena,Teresita|Danilo,Eduardo,Joselito,Ramil,Rodrigo|Aquino,Bautista,Dimaculangan,
ph: Evangelista,Magsaysay,Pascual,Villanueva
ng: Adaobi,Chioma,Folake,Hauwa,Ngozi,Yetunde|Babatunde,Emeka,Ibrahim,Olumide,Uche|Adebayo,Balogun,Ezeh,Nwosu,Okonjo,
ng: Oyelaran,Umeh
ke: Atieno,Chebet,Grace,Mumbi,Nyambura,Wanjiku|Daniel,Kiprono,Mwangi,Ochieng,Odhiambo|Barasa,Karanja,Koech,Maina,
ke: Mutua,Ngugi,Omondi
gh: Abena,Afia,Efua,Esi|Kofi,Kojo,Kwabena,Yaw|Acheampong,Asante,Boateng,Mensah,Owusu,Sarpong
za: Ayanda,Karin,Nokuthula,Zanele|Hendrik,Sibusiso,Themba,Willem|Coetzee,Govender,Mabuza,Ndlovu,Steyn,Van Rooyen
ae: Aisha,Fatma,Hessa,Layla,Noora|Ahmed,Khalid,Mansoor,Rashid,Yousef|Al Falasi,Al Ketbi,Al Suwaidi,Haddad,Nasser,
ae: Rahman,Thomas
qa: Maryam,Noof,Reem,Shaikha|Hassan,Jaber,Nawaf,Saoud|Al Kuwari,Al Marafi,Al Naimi,Mathew,Siddiqui
sg: Hui Min,Li Ting,Nur Aisyah,Priyanka,Siew Lan|Boon Keng,Jun Wei,Kok Leong,Suresh|Chua,Goh,Koh,Lim,Neo,Tay,Teo
my: Aminah,Lee Chin,Siti Zubaidah,Vasantha|Azman,Hock Seng,Muthu,Zulkifli|Abdullah,Ismail,Lim,Subramaniam,Tan
hk: Lai Kuen,Mei Ling,Wai Yee,Yuk Ying|Chun Kit,Kam Fai,Tsz Hin,Wai Man|Cheung,Chow,Ho,Lam,Ng,Tsang,Wu
tt: Anisa,Giselle,Kamla,Marlene|Dexter,Kerwin,Rishi,Sheldon|Baptiste,Maharaj,Mohammed,Persad,Ramnarine
bb: Cheryl,Marva,Shanice|Carlyle,Desmond,Omar|Alleyne,Brathwaite,Greenidge,Holder
"""
_BESIDE = {"us": ",Alvarado,Castillo,Jefferson,Kaminski,Nguyen,Rivera,Schroeder", "ca": ",Bouchard,Dhillon,Pelletier"}
_STREETS = "Acorn,Birchwood,Canterbury,Elmwood,Foxglove,Hawthorne,Kestrel,Linden,Millstone,Oakridge,Quince,Tamarack"
_HOMES = """
us: ^### {s} Dr / {t}, OH 44^## | ^## {s} St Apt ^C / {t}, PA 18^## | ^## NW {s} Pl / {t}, OR 97#^#
us: ^#### {s} Rd / {t}, GA 30^## | ^##^ {s} Ln / {t}, MO 64^## | ^## S {s} Ave / {t}, AZ 85^##
uk: ^# {s} Avenue / {t} / SY^# ^QH | The Old Forge, {s} Lane / {t} / NN^ 4ZP | ^ {s} Mews / {t} / EX2 ^TU
in: B-^0#, {s} Residency, {t} Road / {t}, Pune - 4110^# | Door No. ^/##, 2nd Main, {s} Layout / {t}, Karnataka 5600^#
in: H.No. ^#-^##, {s} Enclave / {t}, Telangana - 5000^#
ph: Blk ^# Lot ^, {s} St., Villa {s} Subd. / {t}, Bulacan | ^#^ {s} Street / Brgy. {t}, Iloilo
ng: ^# {s} Street, Off Airport Road / {t}, Rivers State | Plot ^##, {s} Close / {t}, Enugu
ke: P.O. Box ^###-0#^00 / {t} | House No. ^#, {s} Court / {t}
gh: ^# {s} Link / {t}, Greater Accra
za: ^# {s} Avenue / {t} / 21^# | ^## {s} Crescent / {t} / 36^#
ae: Flat ^0#, {s} Tower / {t}, Dubai | Villa ^#, Street ^# / {t}, Abu Dhabi
qa: Building ^#, Zone ^#, Street ^## / {t}
sg: Blk ^## {s} Ave ^ @0^-^## / Singapore 56#^##
my: No. ^#, Lorong {s} ^ / 4^#00 {t}, Selangor
hk: Flat ^A, 1^/F, {s} Mansion / ^# {t} Road, Kowloon
au: ^# {s} Street / {t} NSW 22^# | ^/^# {s} Parade / {t} VIC 31^# | ^# {s} Court / {t} QLD 43^#
nz: ^#A {s} Terrace / {t} 60^#
ca: ^## {s} Drive / {t}, ON L^T 2K^ | ^#^ {s} Avenue / {t}, AB T^X 0B^
ie: ^# {s} Park / {t} / Co. Clare
tt: Lp ^#, {s} Trace / {t}
bb: #^ {s} Gap / {t}, St. Michael
"""
_OFFICES = """
us: ^##0 {s} Professional Dr, Ste ^0# / {t}, OH 44^## | ^### {s} Blvd / {t}, MO 64^## | ^00 Hospital Way / {t}, GA 30^##
uk: {s} Lane / {t} / SY^# 2LB | ^# {s} Square / {t} / EX^ 1AD
in: Survey No. ^#, {s} Ring Road / {t}, Karnataka 5600^# | ^-2-^#, {s} Cross Roads / {t}, Telangana - 5000^#
ae: Al {s} Street, Opp. City Centre / {t}, Dubai
ke: {s} Plaza, 3rd Floor / {t}
au: Suite ^, ^## {s} Highway / {t} NSW 22^#
sg: ^ {s} Medical Centre @0^-0# / Singapore 22#^##
"""
_TOWNS = """
us: Alder Point | Bristow Falls | Cedarbrook | Dunhaven | Eagle Notch | Fairmead | Granite Ford | Larkfield
uk: Ashenford | Brackley Green | Combe Martock | Netherwold
in: Anandpuri | Hosahalli | Kamala Nagar | Vidyaranya
ph: San Teodoro | Santa Lucena
ng: Obigwe | Umuoka
ke: Kiamunyi | Lanetville
gh: Adenta Hills
za: Bergsig | Kwaluthuli
ae: Al Warsa | Mirdiff Hills
qa: Al Wadiya
sg: Singapore
my: Taman Melor
hk: Lok Wah
au: Banksia Flats | Kurrawong | Wollombi Ridge
nz: Karori Glen
ca: Birch Narrows | Elk Crossing
ie: Kilnamona
tt: Couva Heights | San Rafael
bb: Black Stone
"""
_PHONES = """
us: (330) 555-01^# | 816-555-01^# | (706) 555-01^# | 503-555-01^# | (570) 555-01^#
ca: 905-555-01^# | (403) 555-01^#
uk: 01632 960 ^## | 0117 496 0^## | 020 7946 0^##
ie: (01) 531 ^###
in: 080-4^## #### | 9^### ##### | +91 94#^# ###^#
ph: (02) 8555 ^### | 0917 555 ^###
ng: 0803 555 ^### | 0704 555 ^###
ke: 0733 555 ^## | 020 255 ^###
gh: 0244 555 ^##
za: 031 555 ^### | 072 555 ^###
ae: 04 555 ^### | 050 555 ^###
qa: 4455 ^### | 5555 ^###
sg: 6555 ^### | 9155 5^##
my: 03-5550 ^### | 012-555 0^##
hk: 2755 ^### | 9155 ^###
au: (02) 5550 ^### | 0491 570 ^## | (03) 5550 ^###
nz: 04 555 ^### | 021 555 ^##
tt: (868) 555-01^#
bb: (246) 555-01^#
"""
_DEGREES = """
us: MD | DO | MD | APRN, FNP-C | PA-C
uk: MBBS MRCGP | FRCS
in: MBBS, MD | MBBS, MS (Ortho) | MD, DNB
ph: MD
ae: MD | FRCS
au: MBBS FRACGP | FRACP
za: MBChB
sg: MBBS (S'pore)
ca: MD
"""
_LICENCES = """
us: 35.^##### | ^##### | MD^####
in: KMC ^#### | TSMC ^####
ph: 0^#####
za: MP 0^#####
ae: DHA-0^####
sg: M0^###C
my: MMC ^####
au: 2^####7K
ng: MDCN ^####
"""


_WORLD = Atlas(_ENGLISH, _NAMES, _BESIDE, _STREETS, _HOMES, _OFFICES, _TOWNS, _PHONES, _DEGREES, _LICENCES)
home, number, somebody, ill, medic = _WORLD.home, _WORLD.number, _WORLD.somebody, _WORLD.ill, _WORLD.medic


def mr(person: Person) -> str:
    """Mr, Mrs or Ms by the person's sex and age."""
    return "Mr" if person.sex == "male" else "Mrs" if person.born.year < 1985 else "Ms"
