"""Insurance cards, front and back: who is insured by whom, under which numbers, and what the patient pays."""

from __future__ import annotations

from parsers.extras import Brand, Prices
from parsers.form import Field, Form, Section
from parsers.kinds.codes import IDENTIFIER
from parsers.kinds.contact import PHONE
from parsers.kinds.dates import ANY_DATE
from parsers.kinds.person import PERSON, PRESCRIBER
from parsers.kinds.plain import TEXT, words
from parsers.parts import NAME_PARTS

MEMBER = Section(
    "member",
    main=True,
    fields=(
        Field("insurer_name", TEXT, review="Insurer",
              labels=("Insurer", "Insurance company", "Insurer name", "Insurance carrier", "Carrier", "Underwritten by",
                      "Insured by", "Name of insurer", "Insurance company name", "Health insurer"),
              fallback=("Administered by", "Payer", "Payer name")),
        Field("plan_name", TEXT, review="Plan",
              labels=("Plan", "Plan name", "Plan type", "Product", "Product name", "Policy type", "Scheme",
                      "Scheme name", "Network", "Coverage type", "Type of plan", "Benefit plan", "Type of cover",
                      "Cover", "Cover type", "Policy name", "Plan description", "Cover level"),
              fallback=("Coverage", "Network name")),
        Field("member_name", PERSON, required=True, review="Member's name", parts=NAME_PARTS,
              labels=("Member", "Member name", "Name of member", "Cardholder", "Cardholder name", "Enrollee",
                      "Enrollee name", "Insured", "Insured name", "Name of insured", "Insured person",
                      "Name of insured person", "Beneficiary", "Beneficiary name", "Patient name", "Full name",
                      "Member full name", "Card holder", "Card holder name", "Insured member", "Recipient name",
                      "Name of beneficiary", "Recipient", "Participant", "Participant name", "Plan member",
                      "Name/Nombre", "Primary insured", "Primary member", "Name of the insured", "Client name",
                      "Covered person", "Life assured", "Covered member"),
              here=("Name",),
              fallback=("Subscriber", "Subscriber name", "Name of subscriber", "Policyholder", "Policy holder",
                        "Policyholder name", "Policy holder name", "Employee", "Employee name", "Primary subscriber",
                        "Main member", "Proposer", "Lead member", "Principal member")),
        Field("member_id", IDENTIFIER, required=True, review="Member's number",
              labels=("Member ID", "Member number", "ID", "ID number", "Identification number", "Member ID number",
                      "Membership number", "Membership ID", "Subscriber ID", "Subscriber number", "Enrollee ID",
                      "Insured ID", "Insured ID number", "Insurance ID", "Card number", "Card ID", "Medicaid ID",
                      "Medicaid number", "Recipient ID", "Beneficiary ID", "Member identification number",
                      "Subscriber ID number", "UHID", "UHID number", "Medicare number", "Medicare claim number",
                      "Health card number", "Cardholder ID", "Identification", "Health ID card number", "Health ID",
                      "Participant ID", "Client ID", "Member reference", "Certificate number", "Member card number",
                      "Registration number", "Insurance number", "Employee ID", "Member code", "Health plan ID",
                      "Alternate ID", "Your membership number", "ID card number", "Enrollee number", "Customer number",
                      "Personal ID", "Unique ID"),
              fallback=("Policy number", "Policy", "Policy ID", "Contract number", "Contract ID", "Contract",
                        "Insurance policy number", "Medical record number")),
        Field("group_number", IDENTIFIER, review="Group",
              labels=("Group", "Group number", "Grp", "Grp number", "Group ID", "Group/Account", "Plan group",
                      "Group/Policy number", "Group policy number", "Account number", "Group plan number",
                      "Employer group", "Employer group number", "Group code", "Group contract number",
                      "Corporate / Group number", "Corporate group number", "Group account number", "Group #/Account #",
                      "Group/Plan number", "Scheme number", "Group reference", "Account", "Corporate ID"),
              fallback=("Policy group", "Plan number", "Client number")),
        Field("payer_id", IDENTIFIER, review="Payer's number",
              labels=("Payer ID", "Payor ID", "Payer ID number", "Electronic payer ID", "EDI payer ID", "Payer number",
                      "Payor number", "Claims payer ID", "Electronic claims payer ID", "EDI", "EDI number",
                      "Electronic payor ID", "Payer", "Medical payer ID", "Payer code", "Claim payer ID", "CPID",
                      "Provider payer ID", "EDI ID", "Payer identification")),
        Field("rx_bin", IDENTIFIER, review="RxBIN",
              labels=("RxBIN", "Rx BIN", "BIN", "BIN number", "RxBIN number", "Pharmacy BIN", "Rx BIN number",
                      "Rx-BIN", "Prescription BIN")),
        Field("rx_pcn", IDENTIFIER, review="RxPCN",
              labels=("RxPCN", "Rx PCN", "PCN", "PCN number", "RxPCN number", "Pharmacy PCN", "Rx PCN number",
                      "Rx-PCN", "Processor control number", "Prescription PCN")),
        Field("rx_group", IDENTIFIER, review="RxGroup",
              labels=("RxGrp", "Rx Grp", "RxGroup", "Rx Group", "Rx group number", "RxGRP number", "Pharmacy group",
                      "Rx group ID", "Rx Grp number", "Rx-Grp", "Pharmacy group number", "Prescription group",
                      "RxGroup ID")),
        Field("effective_date", ANY_DATE, review="In force since",
              labels=("Effective date", "Effective", "Eff date", "Eff", "Coverage effective", "Coverage effective date",
                      "Coverage date", "Coverage start date", "Valid from", "Start date", "Plan effective date",
                      "Effective from", "Policy start date", "Coverage begins", "Coverage start", "Effective as of",
                      "Date effective", "Policy effective date", "Cover start date", "Cover from", "Date of inception",
                      "Inception date", "Commencement date", "Card effective date", "Member effective date",
                      "Benefits effective", "Policy period from", "Begin date", "Period from", "Cover starts",
                      "Effective dt", "Policy start", "Coverage from", "Entitled from")),
    ),
)  # fmt: skip

PRIMARY_CARE = Section(
    "primary care",
    opened_by=("pcp_name",),
    also_main=True,
    fields=(
        Field("pcp_name", PRESCRIBER, review="Primary care physician",
              labels=("PCP", "PCP name", "Primary care physician", "Primary care provider", "Primary care doctor",
                      "Primary physician", "Primary care physician name", "Name of PCP", "Primary care",
                      "Primary care provider name", "Primary care dr", "Personal physician", "Your PCP",
                      "Family doctor", "GP", "GP name", "Primary care practitioner", "Primary care clinician",
                      "Physician name", "Doctor name", "Registered GP", "Primary care manager", "PCM")),
        Field("pcp_phone", PHONE, unlabelled="row", review="Primary care physician's phone",
              labels=("PCP phone", "PCP phone number", "PCP telephone", "PCP tel", "Primary care physician phone",
                      "Primary care provider phone", "PCP contact", "PCP contact number", "Primary care phone",
                      "Physician phone", "Doctor phone", "GP phone", "PCP telephone number", "GP telephone",
                      "Primary physician phone"),
              here=("Phone", "Phone number", "Telephone number", "Tel"),
              fallback=("PCP", "PCP name", "Primary care physician", "Primary care provider")),
    ),
)  # fmt: skip

OTHERS = Section(
    "others",
    headings=("Dependents", "Dependants", "Covered dependents", "Family members", "Covered family members",
              "Members covered", "Pharmacy help desk", "Send claims to", "Claims", "Submit claims to", "Mail claims to",
              "Medical claims", "Provider services", "Important contacts", "Contact us", "For providers",
              "For members", "Important information", "Claims address", "Insured dependents"),
    openers=("Dependent", "Dependent name", "Spouse", "Child", "Send claims to", "Submit claims to", "Mail claims to",
             "Claims address", "Claims mailing address", "Pharmacist help desk", "Employer", "Employer name",
             "Group name", "Issued by", "Dependent 1", "Dependent 2", "Provider services", "Nominee", "Nominee name"),
)  # fmt: skip

INSURANCE_CARD = Form(
    type="insurance_card",
    title="Insurance card",
    sections=(MEMBER, PRIMARY_CARE, OTHERS),
    brand=Brand(
        "insurer_name",
        words=words("insurance assurance health healthcare healthplan mutual benefits benefit cross shield society "
                    "insurers insurer indemnity medicaid medicare life casualty provident friendly cover blue "
                    "underwriters healthplans trust administrators"),
        not_words=words("ppo hmo epo pos hdhp floater deductible plan card advantage policy"),
        titles=words("health insurance identity identification id card member membership medical benefit benefits e "
                     "ecard cashless the of family your healthcare plan subscriber dental vision pharmacy prescription "
                     "drug temporary new front back rx coverage proof certificate"),
        large=True,
        product="plan_name",
        product_words=words("ppo hmo epo pos hdhp plan plus gold silver bronze platinum choice select advantage "
                            "floater deductible essential comprehensive cover access premier basic standard open "
                            "corporate"),
    ),
    prices=Prices(
        "copays",
        services=words("pcp primary office specialist specialty urgent er emergency hospital inpatient outpatient rx "
                       "generic brand preferred telehealth telemedicine virtual preventive lab xray imaging mental "
                       "behavioral vision dental physician doctor visit visits care ambulance therapy maternity tier "
                       "surgery prescription drug drugs pharmacy gp consultation room clinic ped pediatric chiro "
                       "chiropractic optical retail facility ov uc sp spec eye exam nonpreferred formulary"),
        not_services=words("deductible oop pocket maximum max limit insured premium annual ded coinsurance penalty sum "
                           "fee total balance individual family"),
        fillers=words("copay copays copayment copayments co-pay co-pays"),
    ),
    fences=("Health plan (80840)", "Health plan", "Issuer (80840)", "Issuer", "Issuer 80840", "Health plan 80840",
            "Date of birth", "DOB", "Birth date", "Age", "Sex", "Gender", "Age / Gender", "Age/Sex", "Dependents",
            "Member services", "Customer service", "Customer services", "Member service", "Provider services",
            "Providers", "Provider line", "Nurse line", "Pharmacy help desk", "Pharmacist", "Pharmacists",
            "Help desk", "Helpline", "Phone", "Fax", "Website", "Web", "Email", "Address", "Expiry date", "Valid to",
            "Valid till", "Valid until", "Valid upto", "Valid thru", "Valid through", "Expires", "End date",
            "Expiration date", "Issue date", "Date issued", "Issued", "Card issued", "Issued on", "Print date",
            "Sum insured", "Deductible", "Coinsurance", "Copay", "Copays", "Copayments", "Copayment",
            "Out of pocket max", "OOP max", "Relationship", "Relation", "Dependent", "Person code", "Suffix",
            "Member since", "Rx", "Medical", "Dental", "Vision", "Prior authorization", "Precertification",
            "Pre-authorisation", "Toll free", "Emergency contact", "Employer", "Employer name", "Group name",
            "Rx help", "Rx help desk", "Behavioral health", "TPA", "TPA name", "Policy period", "Period of insurance",
            "Carrier code", "Plan code", "Network code", "Blood group", "Claims", "State", "Agent", "Agent code",
            "Rx member ID", "RxID", "Rx ID", "Medicare", "Medicaid", "Policy end date", "Entitled to"),
    cues={
        "member id": 2, "rxbin": 4, "rx bin": 4, "rxpcn": 4, "rx pcn": 4, "rxgrp": 4, "rxgroup": 4, "rx group": 3,
        "bin": 1.5, "pcn": 2, "rx grp": 3, "payer id": 2, "pcp copay": 3, "copay": 1.5, "copays": 2, "copayments": 2,
        "office visit": 1, "specialist": 1, "member services": 2.5, "customer service": 1, "urgent care": 1,
        "deductible": 1, "ppo": 1, "hmo": 1, "epo": 1, "insurance card": 4, "identity card": 3, "member name": 1,
        "identification card": 3, "group number": 1, "grp": 1, "subscriber id": 1, "subscriber name": 0.5,
        "id card": 2.5, "membership number": 2, "membership card": 4, "identification number": 1, "pcp": 1.5,
        "pcp name": 1, "pcp phone": 1, "health plan 80840": 4, "does not guarantee coverage": 4,
        "for identification only": 3, "send claims to": 2.5, "cashless": 2.5, "card no": 1.5, "valid from": 1.5,
        "sum insured": 1, "policy type": 1, "this card": 3, "present this card": 3, "plan": 0.5, "member since": 1,
        "coverage effective": 1.5, "tpa": 1, "scheme": 0.5, "dependents": 0.5, "group": 0.3, "effective date": 0.3,
        "policy number": 0.3, "health insurance": 0.7, "policyholder": 0.5, "cardholder": 1, "card holder": 1,
        "pre authorisation": 1.5, "precertification": 1, "underwritten by": 1, "administered by": 0.5,
    },
)  # fmt: skip
