"""The lexicons know the world that news copy names: each is counted against a list that stands here.

Member states are those of the United Nations, with their usual codes and capitals; the rest are the states of the
United States with their capitals, the provinces and territories of Canada with theirs, and disputed places.
"""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.gazetteer import country, people_words, place_names
from newslint.facts.names import NameType, names
from newslint.facts.names.lexis import lexis
from newslint.lexicons import lexicon
from newslint.readers import read
from newslint.text import Source

MEMBERS = """
AD Andorra la Vella|AE Abu Dhabi|AF Kabul|AG St. John's|AL Tirana|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna
AU Canberra|AZ Baku|BA Sarajevo|BB Bridgetown|BD Dhaka|BE Brussels|BF Ouagadougou|BG Sofia|BH Manama|BI Gitega
BJ Porto-Novo|BN Bandar Seri Begawan|BO La Paz|BR Brasília|BS Nassau|BT Thimphu|BW Gaborone|BY Minsk|BZ Belmopan
CA Ottawa|CD Kinshasa|CF Bangui|CG Brazzaville|CH Bern|CI Yamoussoukro|CL Santiago|CM Yaoundé|CN Beijing|CO Bogotá
CR San José|CU Havana|CV Praia|CY Nicosia|CZ Prague|DE Berlin|DJ Djibouti City|DK Copenhagen|DM Roseau
DO Santo Domingo|DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ER Asmara|ES Madrid|ET Addis Ababa|FI Helsinki|FJ Suva
FM Palikir|FR Paris|GA Libreville|GB London|GD St. George's|GE Tbilisi|GH Accra|GM Banjul|GN Conakry|GQ Malabo
GR Athens|GT Guatemala City|GW Bissau|GY Georgetown|HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest
ID Jakarta|IE Dublin|IL Jerusalem|IN New Delhi|IQ Baghdad|IR Tehran|IS Reykjavik|IT Rome|JM Kingston|JO Amman
JP Tokyo|KE Nairobi|KG Bishkek|KH Phnom Penh|KI Tarawa|KM Moroni|KN Basseterre|KP Pyongyang|KR Seoul|KW Kuwait City
KZ Astana|LA Vientiane|LB Beirut|LC Castries|LI Vaduz|LK Colombo|LR Monrovia|LS Maseru|LT Vilnius
LU Luxembourg City|LV Riga|LY Tripoli|MA Rabat|MC Monaco|MD Chisinau|ME Podgorica|MG Antananarivo|MH Majuro
MK Skopje|ML Bamako|MM Naypyitaw|MN Ulaanbaatar|MR Nouakchott|MT Valletta|MU Port Louis|MV Malé|MW Lilongwe
MX Mexico City|MY Kuala Lumpur|MZ Maputo|NA Windhoek|NE Niamey|NG Abuja|NI Managua|NL Amsterdam|NO Oslo
NP Kathmandu|NR Yaren|NZ Wellington|OM Muscat|PA Panama City|PE Lima|PG Port Moresby|PH Manila|PK Islamabad
PL Warsaw|PT Lisbon|PW Ngerulmud|PY Asunción|QA Doha|RO Bucharest|RS Belgrade|RU Moscow|RW Kigali|SA Riyadh
SB Honiara|SC Victoria|SD Khartoum|SE Stockholm|SG Singapore|SI Ljubljana|SK Bratislava|SL Freetown|SM San Marino
SN Dakar|SO Mogadishu|SR Paramaribo|SS Juba|ST São Tomé|SV San Salvador|SY Damascus|SZ Mbabane|TD N'Djamena
TG Lomé|TH Bangkok|TJ Dushanbe|TL Dili|TM Ashgabat|TN Tunis|TO Nuku'alofa|TR Ankara|TT Port of Spain|TV Funafuti
TZ Dodoma|UA Kyiv|UG Kampala|US Washington|UY Montevideo|UZ Tashkent|VC Kingstown|VE Caracas|VN Hanoi|VU Port Vila
WS Apia|YE Sanaa|ZA Pretoria|ZM Lusaka|ZW Harare
"""
OBSERVERS = "PS Ramallah|VA Vatican City"
STATES = """
AL Montgomery|AK Juneau|AZ Phoenix|AR Little Rock|CA Sacramento|CO Denver|CT Hartford|DE Dover|FL Tallahassee
GA Atlanta|HI Honolulu|ID Boise|IL Springfield|IN Indianapolis|IA Des Moines|KS Topeka|KY Frankfort|LA Baton Rouge
ME Augusta|MD Annapolis|MA Boston|MI Lansing|MN St. Paul|MS Jackson|MO Jefferson City|MT Helena|NE Lincoln
NV Carson City|NH Concord|NJ Trenton|NM Santa Fe|NY Albany|NC Raleigh|ND Bismarck|OH Columbus|OK Oklahoma City
OR Salem|PA Harrisburg|RI Providence|SC Columbia|SD Pierre|TN Nashville|TX Austin|UT Salt Lake City|VT Montpelier
VA Richmond|WA Olympia|WV Charleston|WI Madison|WY Cheyenne
"""
PROVINCES = """
AB Edmonton|BC Victoria|MB Winnipeg|NB Fredericton|NL St. John's|NS Halifax|NT Yellowknife|NU Iqaluit|ON Toronto
PE Charlottetown|QC Quebec City|SK Regina|YT Whitehorse
"""
ALSO_PERSONS = {"Jackson", "Lincoln", "Salem", "Columbia", "Pierre", "Madison", "Victoria", "Regina"}
"""Capitals whose names are chiefly something else: they are places with their state or country beside them only."""

DISPUTED = """
Abkhazia|Abu Musa|Abyei|Aksai Chin|Artsakh|Arunachal Pradesh|Chagos Islands|Crimea|Doklam|Dokdo|Donetsk
East Jerusalem|Essequibo|Falkland Islands|Gaza|Gibraltar|Golan Heights|Halaib Triangle|Ilemi Triangle|Kashmir|Kosovo
Kuril Islands|Ladakh|Luhansk|Malvinas|Mayotte|Nagorno-Karabakh|Northern Cyprus|Palestine|Paracel Islands
Pratas Islands|Scarborough Shoal|Senkaku Islands|Somaliland|South Ossetia|Spratly Islands|Taiwan|Takeshima|Tibet
Transnistria|West Bank|Western Sahara
"""
VERDICTS = {"of", "adjective-of", "belongs", "rightful", "occupied-by", "owner"}


def listed(text: str) -> list[tuple[str, str]]:
    entries = [entry.split(" ", 1) for entry in text.replace("\n", "|").split("|") if entry]
    return [(code, name) for code, name in entries]


def places_of(text: str) -> list[str]:
    doc: Document = read(Source("draft.txt", f"Quiet night on the river\n\n{text}\n"))
    return [doc.read(name.span) for name in names(doc) if name.type is NameType.PLACE]


def test_the_lists_here_are_whole() -> None:
    assert [len(listed(of)) for of in (MEMBERS, OBSERVERS, STATES, PROVINCES)] == [193, 2, 50, 13]


def test_every_member_and_observer_is_known_and_no_other_is_called_one() -> None:
    known = {code: found.status for code in lexicon("countries") if (found := country(code)) is not None}
    assert {code for code, status in known.items() if status == "member"} == {code for code, _ in listed(MEMBERS)}
    assert {code for code, status in known.items() if status == "observer"} == {code for code, _ in listed(OBSERVERS)}


@pytest.mark.parametrize("code", [code for code, _ in listed(MEMBERS)])
def test_every_member_has_an_adjective_and_a_noun_for_its_people(code: str) -> None:
    found = country(code)
    assert found is not None
    assert found.adjective
    assert any(belongs == code for _, _, belongs in people_words()) or found.people


def test_every_state_and_province_has_its_abbreviation_and_a_word_for_those_who_live_there() -> None:
    regions = lexicon("regions")
    for country_code, of in (("US", STATES), ("CA", PROVINCES)):
        for code, _ in listed(of):
            entry = regions[f"{country_code}-{code}"]
            assert code in entry["short"]
            assert entry["people"]
            assert {word.lower() for word in entry["people"]} <= lexis().peoples


@pytest.mark.parametrize("capital", [name for of in (MEMBERS, OBSERVERS, STATES, PROVINCES) for _, name in listed(of)])
def test_every_capital_is_a_place(capital: str) -> None:
    assert (capital.lower() in lexis().places) is (capital not in ALSO_PERSONS) or capital == "Victoria"


def test_a_capital_of_a_person_s_name_is_a_place_beside_its_state_only() -> None:
    assert places_of("They met in Lincoln, Neb., on Monday, and drove to Jackson, Miss., at noon.") == [
        "Lincoln",
        "Jackson",
    ]
    assert places_of("Karen Lincoln met Jackson, and Lincoln left.") == []


def test_whose_a_disputed_place_is_stays_the_newsroom_s() -> None:
    codes: dict[str, set[str]] = {}
    for name, code in place_names():
        codes.setdefault(name, set()).add(code)
    for name in filter(None, DISPUTED.replace("\n", "|").split("|")):
        for code in codes[name]:
            found = country(code)
            assert found is not None
            assert found.policy == "house"
            assert found.status in ("disputed", "observer")
            assert not VERDICTS & lexicon("countries")[code].keys()


def test_no_town_of_a_disputed_place_is_put_into_a_country() -> None:
    towns = lexicon("towns")
    placed = {town for of in towns["in"].values() for town in of}
    assert not placed & set(towns["contested"])


@pytest.mark.parametrize("sets", ["place-spellings", "place-aliases"])
def test_no_spelling_of_a_place_stands_in_two_sets(sets: str) -> None:
    spellings = [name for of in lexicon(sets)["sets"] for name in of]
    assert sorted(spellings) == sorted(set(spellings))


def test_the_lists_of_what_a_desk_knows_are_long_enough() -> None:
    titles, acronyms = lexicon("titles"), lexicon("acronyms")
    ranks = "Private Corporal Sergeant Lieutenant Captain Major Colonel Brigadier General Admiral Commander Ensign"
    assert set(ranks.split()) <= set(titles["titles"])
    clergy = "Pope Cardinal Archbishop Bishop Monsignor Father Rabbi Imam Ayatollah Patriarch Deacon Pastor"
    assert set(clergy.split()) <= set(titles["titles"])
    bodies = "UN EU NATO WHO IMF WTO OPEC OECD UNESCO UNICEF UNHCR FBI CIA FDA CDC NASA"
    assert set(bodies.split()) <= set(acronyms["known"])
    agencies = (
        "AP Reuters AFP Getty EPA PA dpa ANSA Xinhua Kyodo TASS Anadolu Flash90 NurPhoto Bloomberg EFE Yonhap PTI UPI"
    )
    assert set(agencies.split()) <= set(lexicon("credits")["agencies"])
    families = [name for line in lexicon("name-families")["families"] for name in line]
    assert len(families) == len(set(families)) > 100
