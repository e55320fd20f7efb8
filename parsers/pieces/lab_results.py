"""The table of a laboratory report: what was tested, what was found, in which unit, and what is usual."""

from __future__ import annotations

from parsers.form import Field, Table
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_flags import FLAG
from parsers.kinds.lab_ranges import REFERENCE_RANGE
from parsers.kinds.lab_tests import TEST
from parsers.kinds.lab_units import LAB_UNIT
from parsers.kinds.plain import words

_OCCASIONS = ("month", "week", "visit", "draw", "test", "quarter", "period", "check", "collection", "reading", "report")
NOW = tuple(f"{which} {what}" for which in ("This", "Current", "Latest", "New", "Present") for what in _OCCASIONS)
"""Heads of what was found this time, beside others of what was found before."""
EARLIER = tuple(
    f"{which} {what}" for which in ("Last", "Previous", "Prior", "Prev", "Earlier", "Past") for what in _OCCASIONS
)

RESULTS = Table(
    "results",
    columns=(
        Field("test", TEST, required=True, wraps=True,
              labels=("Test", "Test name", "Lab test", "Analyte", "Component", "Investigation", "Investigations",
                      "Parameter", "Tests", "Name of test", "Test description", "Examination", "Determination",
                      "Parameters", "Assay", "Measurement", "Observation", "Laboratory test", "Procedure", "Analysis",
                      "Test(s)", "Test parameter", "Exam", "Test performed", "Lab", "Tests performed", "Profile",
                      "Test item", "Item", "Result name", "Description", "Test ordered", "Investigation name",
                      "Biomarker", "Name", "Name of investigation", "Test requested", "Study", "Marker", "Constituent",
                      "Substance", "Component name", "Tests done", "Test details", "Test component", "What was tested",
                      "What we measured", "Property", "Characteristic", "Particulars", "Investigation done",
                      "Quantity measured", "Measured quantity", "Test name/Specimen", "Test (Method)",
                      "Investigation/Test", "Test/Investigation", "Lab parameter", "Blood test", "Test conducted",
                      "Type of test", "Analyte name", "Test/Panel", "Test code and name", "Examination name",
                      "Clinical test", "Component/Analyte", "Parameter name", "Name of examination", "Chemistry",
                      "Haematology", "Hematology", "Test and method", "Element", "Assay name", "Parameter tested",
                      "Biochemistry", "Analyte/Test", "Panel/Test", "Antibiotic", "Antibiotics", "Antimicrobial",
                      "Antimicrobial agent", "Antibiotic tested", "Drug tested")),
        Field("value", RESULT, required=True, wraps=True,
              labels=("Result", "Results", "Value", "Your value", "Observed value", "Test result", "Current result",
                      "Result value", "Measured value", "Your result", "Result(s)", "Values", "Patient result",
                      "Observed values", "Finding", "Findings", "Current result and flag", "Result and flag",
                      "Patient value", "Value obtained", "Current", "Level", "Result / Unit", "Result and units",
                      "Result with unit", "Reading", "Measurement result", "In range", "Outcome", "Observed result",
                      "Observed", "Found", "Value found", "Obtained value", "Measured", "Actual", "Test value",
                      "Reported value", "Present value", "Result obtained", "Latest", "Latest result", "Today",
                      "This result", "New result", "Result today", "Present result", "Reading today",
                      "Numeric result", "Obs. value", "Observed result value", "Final result", "Test outcome",
                      "Current value", "Most recent result", "Most recent", "Latest value",
                      "Your number", "Analysed value", *NOW, "MIC", "MIC value", "MIC result", "Sensitivity",
                      "Susceptibility", "S/I/R", "R/S/I")),
        Field("unit", LAB_UNIT, wraps=True,
              labels=("Unit", "Units", "Unit of measure", "UOM", "Units of measure", "Measure", "Unit(s)",
                      "Measuring unit", "Unit of measurement", "Measurement unit", "SI units", "Measured in",
                      "Conventional units", "Result unit", "Unit of result", "Test unit", "Reporting units",
                      "Unit SI")),
        Field("reference_range", REFERENCE_RANGE, wraps=True,
              labels=("Reference range", "Reference interval", "Normal range", "Ref range",
                      "Biological ref. interval", "Biological reference interval", "Standard range", "Normal values",
                      "Reference", "Range", "Reference value", "Reference values", "Normal", "Expected range",
                      "Ref. interval", "Limits", "Normal value", "Bio. ref. interval", "Reference limits",
                      "Biological ref. range", "Ref", "Expected values", "Reference ranges", "Normal limits",
                      "Ref. value", "Reference range/units", "Biological reference range", "Bio ref interval",
                      "Ref range units", "Target range", "Target", "Desired range", "Ref. values", "Usual range",
                      "Adult reference range", "Healthy range", "Expected", "Expected result", "Expected value",
                      "Normal result", "Normal finding", "Normal findings", "Acceptable range", "Ref. limits",
                      "Should be", "Biological interval", "Healthy values", "Interval", "Normal reference range",
                      "Optimal range", "Therapeutic range", "Standard values", "Cut-off", "Desirable range",
                      "Desirable", "Usual values", "Usual", "Reference intervals", "Normal interval", "Normal ranges",
                      "Reference interval/units", "Ref. intervals", "Bio. reference interval", "Bio ref. range",
                      "Bio reference range", "Biological reference", "Biological reference intervals",
                      "Normal reference", "Normal reference value", "Reference (normal) range",
                      "Reference range (normal)", "Normal range/units", "Healthy reference", "Lab reference",
                      "Lab range", "Reference levels", "Adult range", "Adult normal range", "Adult reference",
                      "Normals", "Ref rng", "Reference interval (adult)", "Desirable value", "Desirable values",
                      "Recommended range", "Ref area", "Reference area",
                      "Recommended", "Optimal", "Normal level", "Normal levels",
                      "Expected normal", "Population range", "Acceptable", "Biological ref. values",
                      "Biological reference value", "Biological reference values", "Range of normal", "Guideline",
                      "Goal", "Reference intervals/limits", "Allowed range")),
        Field("flag", FLAG, wraps=True,
              labels=("Flag", "Flags", "Status", "Abnormal flag", "Abn", "Abnormal", "Interpretation", "H/L", "Alert",
                      "High/Low", "Remark", "Remarks", "Result flag", "Abnormality", "Ind", "Indicator",
                      "Out of range", "Mark", "Warning", "H or L", "Hi/Lo", "Low/High", "L/H", "Out", "Abn flag",
                      "Flag (H/L)", "H/L flag", "Hi/Low", "In/Out", "Result status flag", "High or low", "Alert flag",
                      "Evaluation", "Assessment", "Result interpretation", "Inference", "Rating", "Category",
                      "Signal", "Within range?", "Status flag", "Interp")),
    ),
    others=("Previous", "Prev", "Prev result", "Previous result", "Previous results", "Prior result", "Prior",
            "Last result",
            "Previous value", "Method", "Methodology", "Date", "Comment", "Comments", "Notes", "Lab",
            "Performing lab", "Site", "Date of previous result", "Previous date", "S No", "Sr No", "Sl No", "No",
            "Specimen", "Code", "Test code", "LOINC", "LOINC code", "Historical", "Trend", "Delta",
            "Previous result and date", "Order status", "Technique", "Result status", "Lab code", "Department",
            "Prior value", "Past result", "Test method", "Last", "Last time", "Last visit", "Earlier",
            "Earlier result", "Before", "Previous values", "Instrument", "Analyser", "Analyzer", "Equipment", "Kit",
            "Principle", "Assay method", "Method used", "Baseline", "Change", "Date of last result", "Earlier value",
            "Last value", "Time", "Technology", "Analysis time", "Performed at", "What it means", "Explanation",
            "Meaning", "Test technology", "Resulted by", "Lab name", "Lab ID", "Sample type", "Specimen type",
            "Analysed on", "Date of test", "Platform", "Technique used", "Analytical method",
            *EARLIER, "Lower limit", "Upper limit", "Low limit", "High limit",
            "Ref low", "Ref high", "Low normal", "High normal", "Normal low", "Normal high"),
    ends=("End of report", "Comments", "Comment", "Interpretation", "Note", "Notes", "Performed at", "Reviewed by",
          "Verified by", "Authorised by", "Authorized by", "Pathologist", "Lab director", "Signature", "Remarks",
          "Electronically signed by", "Disclaimer", "Signed", "Impression", "Clinical notes", "Approved by",
          "Medical director", "Validated by", "Technologist", "Checked by", "Laboratory director", "Footnotes",
          "Legend", "Key to flags", "Biochemist", "Microbiologist", "Consultant pathologist", "Authorised signatory",
          "Advice", "Conclusion", "Opinion"),
    titles=words("panel profile differential function chemistry haematology hematology urinalysis studies serology "
                 "biochemistry microbiology coagulation immunology endocrinology cbc cmp bmp lft kft rft electrolytes "
                 "microscopy microscopic examination inflammation diabetes"),
    remarks=words("spectrophotometry photometry photometric hexokinase ise clia eclia elisa cmia hplc impedance "
                  "cytometry immunoturbidimetry turbidimetry nephelometry enzymatic god-pod uricase jaffe biuret ifcc "
                  "calculated kinetic colorimetric colorimetry electrode agglutination westergren clotting pcr rt-pcr "
                  "urease chod chod-pap gpo diazo c.l.i.a e.c.l.i.a bromocresol dipstick reflectance immunoassay "
                  "chemiluminescence potentiometry indirect microscopic chromatography"),
    headless=True,
    required=True,
)  # fmt: skip
