"""Mentions and the actors that they name."""
import pytest
import spacy
from spacy.training import Example

from newsread import language, read, rules
from newsread.actors import classes, lexicon, own


def labelled(text):
    r = read(text)
    return list(zip(r.mentions.text, r.mentions.label))


def row(text, actor):
    table = read(text).actors.set_index("actor")
    return table.loc[actor]


@pytest.mark.parametrize("text, expected", [
    ("Talks were held in Oslo on Monday.", [("Oslo", "GPE")]),
    ("The Ministry of Youth and Sports denied it.", [("Ministry of Youth and Sports", "ORG")]),
    ("Russian President Vladimir Putin met Turkey’s Foreign Minister Hakan Fidan.",
     [("Russian", "NORP"), ("Vladimir Putin", "PERSON"), ("Turkey", "GPE"), ("Hakan Fidan", "PERSON")]),
    ("He called U.S. Secretary of State Marco Rubio.", [("U.S.", "GPE"), ("Marco Rubio", "PERSON")]),
    ("They watched the U.S.-led talks.", [("U.S.", "GPE")]),
    ("Fishing in Ukraine’s Black Sea ports stopped.", [("Ukraine", "GPE"), ("Black Sea", "LOC")]),
    ("She wrote to the Food and Drug Administration.", [("Food and Drug Administration", "ORG")]),
    ("Yesterday Minister of Education Paula Brandt resigned.", [("Paula Brandt", "PERSON")]),
    ("The Minister of Justice and Public Safety, Hugo Silva, agreed.", [("Hugo Silva", "PERSON")]),
    ("A farmer named Tanui sold maize in Ndalat, Kenya.", [("Tanui", "PERSON"), ("Ndalat", "GPE"), ("Kenya", "GPE")]),
    ("The Iranian Ministry of Foreign Affairs replied.", [("Iranian Ministry of Foreign Affairs", "ORG")]),
    ("The Teachers’ Union struck in May.", [("Teachers’ Union", "ORG")]),
    ("It broke the Clean Water Act in June.", [("Clean Water Act", "OTHER")]),
    ("The Kwanza River rose near Dondo Bridge.", [("Kwanza River", "LOC"), ("Dondo Bridge", "FAC")]),
    ("Kenyans and Muslims prayed.", [("Kenyans", "NORP"), ("Muslims", "NORP")]),
    ("South Korean leader Lee Sang-min flew home.", [("South Korean", "NORP"), ("Lee Sang-min", "PERSON")]),
    ("It cost US$12 million, the NGO said.", []),
    ("He pays value-added tax (VAT) twice. VAT is high.", []),
    ("Fruit was shipped by Trans-Delta Freight Ltd and Sons.", [("Trans-Delta Freight Ltd", "ORG")]),
    ("Ludwig van Beethoven heard of al-Mansur.", [("Ludwig van Beethoven", "PERSON"), ("al-Mansur", "PERSON")]),
    ("OSLO — It snowed.", [("OSLO", "GPE")]),
    ("The 2020 United States presidential election was close.", [("United States", "OTHER")]),
    ("He met Karen Norman.", [("Karen Norman", "PERSON")]),
    ("Nobody knew Jan Verbeek.", [("Jan Verbeek", "PERSON")]),
    ("In 2019 the Amazon burned.", [("Amazon", "LOC")]),
    ("Police Seek Missing Climber in Peru", [("Peru", "GPE")]),
    ("He studied in Accounting.", []),
    ("They rule under a State of Emergency.", []),
    ("She flew to Oslo, Paris, Veldheim and Drubnik.", [(w, "GPE") for w in ("Oslo", "Paris", "Veldheim", "Drubnik")]),
    ("Prayers of Islam were said. Anwar Islam smiled. Islam left.",
     [("Islam", "PERSON"), ("Anwar Islam", "PERSON"), ("Islam", "PERSON")]),
    ("They left the hall. Image: Ana Lopez. Image: Tim Rask.", [("Ana Lopez", "PERSON"), ("Tim Rask", "PERSON")]),
    ("Her Zorbix is red. Zorbixes of steel. All Zorbixs fade.", []),
    ("He spoke at the United Nations.", [("United Nations", "ORG")]),
    ("T.J. Holmquist paid.", [("T.J. Holmquist", "PERSON")]),
    ("The bus hit Sam Power, who lives nearby.", [("Sam Power", "PERSON")]),
    ("Drovnik, 47, was held.", [("Drovnik", "PERSON")]),
    ("Passengers of the cruise ship Meravell slept.", [("Meravell", "OTHER")]),
    ("Det Insp Nina Marsh and Tom Hale ran.", [("Nina Marsh", "PERSON"), ("Tom Hale", "PERSON")]),
    ("The party chose Mohd. Rafiq Khan.", [("Mohd. Rafiq Khan", "PERSON")]),
    ("Eleanor Marsh KC, prosecuting, spoke.", [("Eleanor Marsh KC", "PERSON")]),
    ("Last June I saw her. In Paris I met her. Elizabeth I died.", [("Paris", "GPE"), ("Elizabeth I", "PERSON")]),
    ("- Two people have died in Limerick", [("Limerick", "LOC")]),
    ("A HEARTBROKEN widow came. A UNICEF clerk left.", [("UNICEF", "ORG")]),
    ("The State Wildlife Trust fell. The State must act.", [("State Wildlife Trust", "ORG")]),
    ("VELDRA, July 18: It rained.", [("VELDRA", "GPE")]),
    ("He is the chairman of Delta Borewells Kenya Ltd., a firm.", [("Delta Borewells Kenya Ltd.", "ORG")]),
    ("The firm Marsh Okoro LLP closed. Mr Marsh left.", [("Marsh Okoro LLP", "ORG"), ("Marsh", "PERSON")]),
    ("Halden Motors (STO: HCEL) rose.", [("Halden Motors", "ORG")]),
    ("Forward-Looking Statements are no facts.", []),
    ("They fought Milford Harriers and the Kisan Samiti.", [("Milford Harriers", "ORG"), ("Kisan Samiti", "ORG")]),
    ("She lay in the University Hospital of Leeds.", [("University Hospital of Leeds", "ORG")]),
    ("His wife, Ngozi, wept. Her granddaughter Chelsea came.", [("Ngozi", "PERSON"), ("Chelsea", "PERSON")]),
    ("The team: Walsh 6, Okafor 7, Hunt 6. See Section 19, too.", [(w, "PERSON") for w in ("Walsh", "Okafor", "Hunt")]
     + [("Section", "OTHER")]),
    ("It was published on Monday in Neural Letters.", [("Neural Letters", "ORG")]),
    ("The Ethics and Anti-Fraud Commission met.", [("Ethics and Anti-Fraud Commission", "ORG")]),
    ("Milford Harriers led. Harriers, who lost last week, won.", [("Milford Harriers", "ORG"), ("Harriers", "ORG")]),
    ("Swiftbox, which sells shoes, fell.", [("Swiftbox", "ORG")]),
    ("Calling Ireland was hard. Two Kenyans came.", [("Ireland", "GPE"), ("Kenyans", "NORP")]),
    ("Sarah Bole, a Texas Republican, won.", [("Sarah Bole", "PERSON"), ("Texas", "LOC")]),
    ("He left. The Olympics, Omicron and two iPhones cost more than the Pulitzer Prize.",
     [(w, "OTHER") for w in ("Olympics", "Omicron", "iPhones", "Pulitzer Prize")]),
    ("The old mill at Halden Image: Ana Lopez", [("Halden", "GPE"), ("Ana Lopez", "PERSON")]),
    ("Nobody saw Ana Banks or Tariq Power.", [("Ana Banks", "PERSON"), ("Tariq Power", "PERSON")]),
    ("Georgia Power and Halden Church closed.", [("Georgia Power", "ORG"), ("Halden Church", "ORG")]),
    ("Target Corp. cut jobs. Target said so.", [("Target Corp.", "ORG"), ("Target", "ORG")]),
    ("The National Assembly and National Council met.", [("National Assembly", "ORG"), ("National Council", "ORG")]),
    ("Halden Air Lines and Global Witness agreed.", [("Halden Air Lines", "ORG"), ("Global Witness", "ORG")]),
    ("Many sub-Saharan states met in sub-Saharan Africa.", [("sub-Saharan", "NORP"), ("sub-Saharan Africa", "LOC")]),
    ("HALDEN, Calif. — The GDP and two SUVs grew at the Palace of Halden.",
     [("HALDEN", "GPE"), ("Calif.", "LOC"), ("Palace of Halden", "FAC")]),
    ("The storm left Southern Europe dry.", [("Southern Europe", "LOC")]),
    ("Votes were counted in Santa Teresa.", [("Santa Teresa", "GPE")]),
    ("The walk ends at Juan Mendoza National Park.", [("Juan Mendoza National Park", "LOC")]),
    ("Wadi Karam flooded in March.", [("Wadi Karam", "GPE")]),
    ("He met Chidi Obi-Mensah, Tariq Hussain Shah and Ramon dela Rosa.",
     [(w, "PERSON") for w in ("Chidi Obi-Mensah", "Tariq Hussain Shah", "Ramon dela Rosa")]),
    ("The mayor, Rafael \"Paeng\" Bonoan, met Ana ‘Iron Lady’ Lopez.",
     [('Rafael "Paeng" Bonoan', "PERSON"), ("Ana ‘Iron Lady’ Lopez", "PERSON")]),
    ("The Oyo Maize Growers and Millers Union (OMGMU) struck.", [("Oyo Maize Growers and Millers Union", "ORG"), ("OMGMU", "ORG")]),
    ("The Front for the Defence of Ituri met.", [("Front for the Defence of Ituri", "ORG")]),
    ("She read a paper of the Harbour Institute on Peru and left the Fishing Club on Friday.",
     [("Harbour Institute", "ORG"), ("Peru", "GPE"), ("Fishing Club", "ORG")]),
    ("The Velgar militia fought the Ombari rebels.", [("Velgar", "ORG"), ("Ombari", "ORG")]),
    ("Shares of automaker Drovnik fell.", [("Drovnik", "ORG")]),
    ("Ana Lopez, an analyst at Drovnik, smiled.", [("Ana Lopez", "PERSON"), ("Drovnik", "ORG")]),
    ("They wept after a 3-0 loss to Drovnik.", [("Drovnik", "ORG")]),
    ("It stood in Prothom Alo and Tuoi Tre.", [("Prothom Alo", "ORG"), ("Tuoi Tre", "ORG")]),
    ("Martin Velgaran spoke of Sunita Velgaran.", [("Martin Velgaran", "PERSON"), ("Sunita Velgaran", "PERSON")]),
    ("Former Velgari governor Ana Lopez ran.", [("Velgari", "GPE"), ("Ana Lopez", "PERSON")]),
    ("Drovnia’s three-party government fell. Drovnia waits.", [("Drovnia", "GPE"), ("Drovnia", "GPE")]),
    ("The Peruvian Nuclear Science and Technology Board met Halden Steel and Harbour Trust.",
     [("Peruvian Nuclear Science and Technology Board", "ORG"), ("Halden Steel", "ORG"), ("Harbour Trust", "ORG")]),
    ("Halden Foods, Inc. paid Drovnik Co., Ltd. in May.", [("Halden Foods, Inc.", "ORG"), ("Drovnik Co., Ltd.", "ORG")]),
    ("The Central Bank of 1920 saw Central Europe.", [("Central Bank", "ORG"), ("Central Europe", "LOC")]),
    ("Oyo Velgars lost. The Velgars coach wept.", [("Oyo Velgars", "ORG"), ("Velgars", "ORG")]),
    ("Grain trader Velgara Minerals Ltd closed.", [("Velgara Minerals Ltd", "ORG")]),
    ("The Velgar Millworkers’ Federation met the Oyo Tenants' Union.",
     [("Velgar Millworkers’ Federation", "ORG"), ("Oyo Tenants' Union", "ORG")]),
    ("Germán Velgaran left.", [("Germán Velgaran", "PERSON")]),
    ("Velgari, a retired bus driver, wept. Oruvani, a leader in steel, rose.", [("Velgari", "PERSON")]),
    ("Their paper appeared in Velgar Acoustics Letters.", [("Velgar Acoustics Letters", "ORG")]),
    ("The Geological Survey of Drovnia warned them.", [("Geological Survey of Drovnia", "ORG")]),
    ("She sailed on the research ship Ottar Velgari off Velgara.", [("Ottar Velgari", "OTHER"), ("Velgara", "GPE")]),
    ("The Kerala Velgar Club left. The Kerala government stayed in Kerala.",
     [("Kerala Velgar Club", "ORG"), ("Kerala", "GPE"), ("Kerala", "GPE")]),
    ("Leaders of the G20 met.", [("G20", "ORG")]),
    ("The Douro froze near Apurímac.", [("Douro", "LOC"), ("Apurímac", "GPE")]),
])
def test_mentions(text, expected):
    assert labelled(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Prime Minister Ana Lopez met German officials. Germany, Lopez said, would wait.",
     ["Ana Lopez", "Germany", "Germany", "Ana Lopez"]),
    ("Joe Biden and Hunter Biden left. Hunter Biden spoke. Biden smiled.", ["Joe Biden"] + ["Hunter Biden"] * 3),
    ("Mrs Petra Hall and Mr Simon Hall married. Mrs Hall wept.", ["Petra Hall", "Simon Hall", "Petra Hall"]),
    ("North Korea and South Korea met.", ["North Korea", "South Korea"]),
    ("Volodymyr Zelensky flew. President Zelenskiy returned.", ["Volodymyr Zelensky", "Volodymyr Zelensky"]),
    ("The African Maize Board (AMB) met. AMB is new. The Board fell.", ["African Maize Board"] * 4),
    ("He left Kiev for Kyiv.", ["Kyiv", "Kyiv"]),
    ("Shares of Tern fell. Tern Logistics hired Rebecca Tern. Ms Tern agreed.",
     ["Tern Logistics", "Tern Logistics", "Rebecca Tern", "Rebecca Tern"]),
    ("Steve Holm ran Apple Inc. Steve Holm, chairman of Apple Inc. in May, left.", ["Steve Holm", "Apple"] * 2),
    ("Donna Hope runs Hope Foods. Hope said so.", ["Donna Hope", "Hope Foods", "Donna Hope"]),
    ("House Ranking Democrat Ana Lopez (D-Ohio) rose. Lopez said so.", ["House Ranking", "Ana Lopez", "Ohio", "Ana Lopez"]),
    ("Acme Bank lent money to Acme Corp.", ["Acme Bank", "Acme"]),
    ("JOAN HARTE: Yes. Mayor Joan Harte nodded.", ["Joan Harte", "Joan Harte"]),
    ("VELDRA, July 18: The mayor of Veldra left.", ["Veldra", "Veldra"]),
    ("Eleanor Marsh KC spoke. Ms Marsh, OBE, sat. Dafydd Rees KC rose.", ["Eleanor Marsh", "Eleanor Marsh", "Dafydd Rees"]),
    ("HALDEN, Peru (AP) — Amina Baker-Lowe left. Ms Baker-Lowe smiled.",
     ["Halden", "Peru", "Associated Press", "Amina Baker-Lowe", "Amina Baker-Lowe"]),
    ("Velgara Pvt Ltd rose. Velgara fell.", ["Velgara", "Velgara"]),
    ("Oyo Velgars lost. The Velgars coach wept.", ["Oyo Velgars", "Oyo Velgars"]),
    ("The mayor, Rafael “Paeng” Bonoan, spoke. Bonoan left.", ["Rafael Bonoan", "Rafael Bonoan"]),
    ("Halden Cells Group AB paid Halden Cells Group.", ["Halden Cells Group"] * 2),
    ("The Indian Air Force and the U.S. Air Force flew. The United States Air Force landed.",
     ["Indian Air Force", "Air Force", "Air Force"]),
])
def test_aliases(text, expected):
    assert read(text).mentions.actor.tolist() == expected


@pytest.mark.parametrize("text, actor, role, side", [
    ("Drovnik Oil fell. Ana Lopez, the company’s head of sales, left.", "Ana Lopez", "company’s head of sales", "Drovnik Oil"),
    ("Halden Bloc fell. Ana Lopez, the bloc’s deputy leader, left.", "Ana Lopez", "bloc’s deputy leader", "Halden Bloc"),
    ("Milford Harriers won the Baltic League. Coach Ana Lopez wept.", "Ana Lopez", "Coach", "Milford Harriers"),
    ("Ana Lopez, director of Public Prosecutions, left.", "Ana Lopez", "director of Public Prosecutions", ""),
    ("Ana Lopez, chairman of Rising Tide, left.", "Ana Lopez", "chairman of Rising Tide", "Rising Tide"),
    ("Peru’s foreign ministry spokeswoman Ana Lopez left.", "Ana Lopez", "Peru’s foreign ministry spokeswoman", "Peru"),
    ("Halden Bank and its founder, billionaire Ana Lopez, lost.", "Ana Lopez", "billionaire", "Halden Bank"),
    ("They shot a Hamas commander known as Abu Reda.", "Abu Reda", "Hamas commander", "Hamas"),
    ("The Miners Union (MU), led by Ana Lopez, struck.", "Ana Lopez", "", "Miners Union"),
    ("The Miners Union (MU) lawyer Ana Lopez won.", "Ana Lopez", "Miners Union (MU) lawyer", "Miners Union"),
    ("Ana Lopez belongs to Halden Bank.", "Ana Lopez", "", "Halden Bank"),
    ("Milford Harriers went ahead through Ana Lopez.", "Ana Lopez", "", "Milford Harriers"),
    ("They went home through Ana Lopez.", "Ana Lopez", "", ""),
    ("Liberal Democrat leader Ana Lopez left. The Liberal Democrats lost.", "Ana Lopez", "Liberal Democrat leader",
     "Liberal Democrats"),
    ("The Tongan King Ana Lopez smiled.", "Ana Lopez", "Tongan King", "Tonga"),
    ("Crane operator Ana Lopez fell.", "Ana Lopez", "Crane operator", ""),
    ("Ghana’s Prime Minister Ama Mensah smiled.", "Ama Mensah", "Ghana’s Prime Minister", "Ghana"),
    ("Chief Minister Smt. Kavita Menon smiled.", "Kavita Menon", "Chief Minister", ""),
    ("Education Minister Dr. Anil Menon smiled.", "Anil Menon", "Education Minister", ""),
    ("Dr Nina Bell, a toxicologist, spoke. Dr Bell was clear.", "Nina Bell", "toxicologist", ""),
    ("Capt. Tim Rask swam.", "Tim Rask", "Capt.", ""),
    ("Bishop Ana Lopez prayed.", "Ana Lopez", "Bishop", ""),
    ("Ana Lopez, who plays a nun in the BBC series, came.", "Ana Lopez", "", ""),
    ("Transport Minister Ana Lopez spoke of vans. They bike in Paris. We like Paris.", "Ana Lopez", "Transport Minister", ""),
    ("Ana Lopez, Chief Technology Officer at Halden Motors, smiled.", "Ana Lopez",
     "Chief Technology Officer at Halden Motors", "Halden Motors"),
    ("Ana Lopez, Head of Communications\n\nThis text has two paragraphs.", "Ana Lopez", "Head of Communications", ""),
    ("Ama Mensah, a special envoy of the Ghanaian king, smiled.", "Ama Mensah", "special envoy of the Ghanaian king", "Ghana"),
    ("German envoys including Kurt Vogel and Eva Brandt came.", "Eva Brandt", "German envoy", "Germany"),
    ("“Yes,” union leader Doina Albescu said.", "Doina Albescu", "union leader", ""),
    ("The chairman of the inquiry, Sir Anthony Brace, rose.", "Anthony Brace", "chairman of the inquiry", ""),
    ("Lena Fischer of Halden Bank said no.", "Lena Fischer", "", "Halden Bank"),
    ("The notes of Hanne Lund, a botanist, were lost.", "Hanne Lund", "botanist", ""),
    ("Lena Marsh, who chairs the Harbour Trust, said no.", "Lena Marsh", "chairs the Harbour Trust", "Harbour Trust"),
    ("Mark Stone became director of Halden Bank in May.", "Mark Stone", "director of Halden Bank", "Halden Bank"),
    ("Mark Stone was appointed chairman of Acme Corp. after a vote.", "Mark Stone", "chairman of Acme Corp.", "Acme"),
    ("Ana Lopez has been mayor of Lima since 2019.", "Ana Lopez", "mayor of Lima", "Lima"),
    ("Ana Lopez will be sworn in as president of Peru on Monday.", "Ana Lopez", "president of Peru", "Peru"),
    ("Ana Lopez stepped down as head of Halden Bank in March 2020.", "Ana Lopez", "head of Halden Bank", "Halden Bank"),
    ("Ana Lopez, 47, who teaches at Halden College, smiled.", "Ana Lopez", "teaches at Halden College", "Halden College"),
    ("Ana Lopez is not a doctor.", "Ana Lopez", "", ""),
    ("Ana Lopez is expected to become president.", "Ana Lopez", "", ""),
    ("Ana Lopez led Peru to victory.", "Ana Lopez", "", ""),
    ("Ana Lopez, now head of Halden Bank, smiled.", "Ana Lopez", "head of Halden Bank", "Halden Bank"),
    ("Green Party leader Ana Lopez agreed.", "Ana Lopez", "Green Party leader", "Green Party"),
    ("Marine ecologist Ana Lopez dived.", "Ana Lopez", "Marine ecologist", ""),
    ("A nurse named Ana Lopez came.", "Ana Lopez", "nurse", ""),
    ("To Ama Mensah, the mayor of Accra, Ana Lopez was a saint.", "Ana Lopez", "", ""),
    ("Peter Lind, a grain trader in Rotterdam, sold.", "Peter Lind", "grain trader in Rotterdam", ""),
    ("Ana Lopez, clerk in Geneva for the Red Cross, left.", "Ana Lopez", "clerk in Geneva for the Red Cross", "Red Cross"),
    ("Ana Lopez, a 34-year-old nurse, wept.", "Ana Lopez", "34-year-old nurse", ""),
    ("Ana Lopez, co-founder of Halden Bank, left.", "Ana Lopez", "co-founder of Halden Bank", "Halden Bank"),
    ("Ana Lopez, the Peruvian-born head of Halden Bank, left.", "Ana Lopez", "Peruvian-born head of Halden Bank", "Halden Bank"),
    ("Ana Lopez – a former Peruvian minister – left.", "Ana Lopez", "former Peruvian minister", "Peru"),
    ("Conservative MP Ana Lopez agreed.", "Ana Lopez", "Conservative MP", "Conservative"),
    ("Rep. Ana Lopez, a Texas Republican, spoke.", "Ana Lopez", "Texas Republican", "Texas"),
    ("Sgt Phil Dane, of Essex Police, agreed.", "Phil Dane", "Sgt", "Essex Police"),
    ("Kenya’s Eliud Tanui won.", "Eliud Tanui", "", "Kenya"),
    ("The Kenyan Eliud Tanui won.", "Eliud Tanui", "", "Kenya"),
    ("Eliud Tanui (Kenya) won.", "Eliud Tanui", "", "Kenya"),
    ("Eliud Tanui of Leeds won.", "Eliud Tanui", "", ""),
    ("Sen. Rosa Diaz, D-Texas, rose.", "Rosa Diaz", "Sen.", "Texas"),
    ("Halden Bank said its chief executive, Ana Lopez, would leave.", "Ana Lopez", "chief executive", "Halden Bank"),
    ("Halden Bank fell. The bank’s chairman, Ana Lopez, resigned.", "Ana Lopez", "chairman", "Halden Bank"),
    ("Halden Bank fell. Chief Financial Officer Ana Lopez left.", "Ana Lopez", "Chief Financial Officer", "Halden Bank"),
    ("Halden Bank sued Acme Corp. in May. Chief Financial Officer Ana Lopez left.", "Ana Lopez", "Chief Financial Officer", ""),
    ("France voted. Prime Minister Ana Lopez smiled. France waits.", "Ana Lopez", "Prime Minister", "France"),
    ("France voted. Prime Minister Ana Lopez smiled. Spain waits.", "Ana Lopez", "Prime Minister", ""),
    ("Peru’s justice minister, Ana Lopez, resigned.", "Ana Lopez", "Peru’s justice minister", "Peru"),
    ("Planning committee chairman Phil Dane agreed.", "Phil Dane", "Planning committee chairman", ""),
    ("Phil Dane, senior vice-president of Halden Bank, agreed.", "Phil Dane", "senior vice-president of Halden Bank", "Halden Bank"),
    ("Ana Lopez and her Kenyan opposite number, Phil Dane, met.", "Phil Dane", "Kenyan opposite number", "Kenya"),
    ("Detective Sergeant Phil Dane of Essex Police agreed.", "Phil Dane", "Detective Sergeant", "Essex Police"),
    ("Army spokesman Colonel Phil Dane agreed.", "Phil Dane", "Army spokesman Colonel", "Army"),
    ("The chair of the judges, Lady Ana Lopez, clapped.", "Ana Lopez", "chair of the judges", ""),
    ("The head of French troops in Mali, General Luc Petit, agreed.", "Luc Petit", "head of French troops in Mali", "France"),
    ("Two lawyers for Halden Bank, Ana Lopez and Phil Dane, bowed.", "Phil Dane", "lawyer for Halden Bank", "Halden Bank"),
    ("Two lawyers wept, Ana Lopez said.", "Ana Lopez", "", ""),
    ("Ana Lopez, head of the Federation of Bakers, left.", "Ana Lopez", "head of the Federation of Bakers", "Federation of Bakers"),
    ("Professor Ana Lopez of Halden College agreed.", "Ana Lopez", "Professor", "Halden College"),
    ("The driver Phil Dane, who worked for Halden Bank, slept.", "Phil Dane", "driver", "Halden Bank"),
    ("Moscow said it would wait.", "Moscow", "", "Russia"),
    ("They met in Moscow.", "Moscow", "", ""),
])
def test_roles_and_sides(text, actor, role, side):
    found = row(text, actor)
    assert (found.role, found.side) == (role, side)


@pytest.mark.parametrize("text, actor, side", [
    ("Mara Lind, of the firm Halden Bank, agreed.", "Mara Lind", "Halden Bank"),
    ("Mara Lind of Danish lender Halden Bank agreed.", "Mara Lind", "Halden Bank"),
    ("Mara Lind of the wildlife charity Otterwatch agreed.", "Mara Lind", "Otterwatch"),
    ("Mara Lind, now with the Halden Trust, agreed.", "Mara Lind", "Halden Trust"),
    ("Mara Lind, a Norwegian, agreed.", "Mara Lind", "Norway"),
    ("Mara Lind, Halden Bank: No.", "Mara Lind", "Halden Bank"),
    ("Mara Lind, who joined Halden Bank in May, agreed.", "Mara Lind", "Halden Bank"),
    ("Mara Lind, who writes on money for Halden Bank, agreed.", "Mara Lind", "Halden Bank"),
    ("The Halden Trust, led by biologist Mara Lind, agreed.", "Mara Lind", "Halden Trust"),
    ("France’s space agency, headed by Mara Lind, agreed.", "Mara Lind", "France"),
    ("Mara Lind said her party, Halden Alliance, agreed.", "Mara Lind", "Halden Alliance"),
    ("The leader of the left-wing Lantern party, Mara Lind, agreed.", "Mara Lind", "Lantern"),
    ("Mara Lind, a prize-winning player of the Year, agreed.", "Mara Lind", ""),
    ("Halden Rovers won. Rovers goalkeeper Mara Lind agreed.", "Mara Lind", "Halden Rovers"),
    ("The European Union paid. Union leader Mara Lind agreed.", "Mara Lind", "European Union"),
    ("The European Union paid, union leader Mara Lind said.", "Mara Lind", ""),
    ("They met in the Botanic Garden. The garden’s director, Mara Lind, agreed.", "Mara Lind", "Botanic Garden"),
    ("Talks with Lantern failed. Lantern’s chairwoman, Mara Lind, agreed.", "Mara Lind", "Lantern"),
    ("Peter Lind’s lawyer, Mara Holm, agreed.", "Mara Holm", ""),
    ("Chile’s foreign minister met him. The minister, Mara Lind, agreed.", "Mara Lind", "Chile"),
    ("She fled to Chile, where Foreign Minister Mara Lind received her. Peru waited.", "Mara Lind", "Chile"),
    ("A report in Halden Journal, whose editor, Mara Lind, resigned, shook Acme Corp.", "Mara Lind", "Halden Journal"),
    ("Governor Ana Lopez of Halden Bank left. Her deputy, Mara Lind, agreed.", "Mara Lind", "Halden Bank"),
    ("It was heard by Halden Crown Court and Essex Police. Judge Mara Lind agreed.", "Mara Lind", "Halden Crown Court"),
    ("Halden Bank raised its rate. Essex Police came. Governor Mara Lind agreed.", "Mara Lind", "Halden Bank"),
    ("Peru won against Chile. Striker Mara Lind agreed.", "Mara Lind", "Peru"),
    ("Peru drew with Chile. Striker Mara Lind agreed.", "Mara Lind", ""),
    ("Halden Bank fell. Acme Corp. rose. Acme Corp. will grow. It rained. It snowed. Chief Executive Mara Lind agreed.",
     "Mara Lind", "Acme"),
    ("Nairobi is calm. Kenya votes. Uganda waits. Prime Minister Mara Lind agreed.", "Mara Lind", "Kenya"),
    ("Mara Lind, curator at the Halden Museum, agreed.", "Mara Lind", "Halden Museum"),
    ("Mara Lind, head of Germany’s Halden Bank, agreed.", "Mara Lind", "Halden Bank"),
    ("Sen. Mara Lind (D-Texas) agreed.", "Mara Lind", "Texas"),
    ("Halden Bank grew fast. The bank, founded by Mara Lind, fell.", "Mara Lind", "Halden Bank"),
    ("It rained in Ohio. Governor Mara Lind agreed.", "Mara Lind", "Ohio"),
    ("Peru votes. Peru waits. A ministry official, Mara Lind, agreed.", "Mara Lind", "Peru"),
    ("Kenya votes. Kenya waits. They met then President Mara Lind.", "Mara Lind", ""),
])
def test_sides_told_around_the_name_or_elsewhere(text, actor, side):
    assert row(text, actor).side == side


def test_every_role_that_is_stated_is_kept():
    text = "Former judge Ana Lopez spoke. Ana Lopez, the mayor of Lima, sat down."
    assert row(text, "Ana Lopez").roles == ("Former judge", "mayor of Lima")


@pytest.mark.parametrize("text, gender", [
    ("Maria Sato is the chief economist.", "f"),
    ("Mrs Tamale wept.", "f"), ("The spokesman, Kim Osei, left.", "m"), ("Maria Sato left.", "f"), ("Judge Tamale left.", "")])
def test_gender(text, gender):
    assert read(text).actors.gender.iloc[-1] == gender


def test_groups_of_people_are_collective_actors():
    table = read("Senior Ukrainian officials met European partners.").actors
    groups = table[table.collective][["actor", "side"]].values.tolist()
    assert groups == [["Ukrainian officials", "Ukraine"], ["European partners", "Europe"]]


def test_a_capital_stands_for_its_country_where_it_acts():
    assert read("Moscow said no. He lives in Moscow.").mentions.stands_for.tolist() == ["Russia", ""]


@pytest.fixture
def listed(monkeypatch):
    entry = {"name": "Ana Lopez", "alias": "the Iron Mayor|Lima", "type": "PERSON", "side": "Peru", "role": "mayor"}
    table = rules.table
    monkeypatch.setattr(rules, "table", lambda name: (entry,) if name == "actors" else table(name))
    own.aliases.cache_clear()
    yield
    own.aliases.cache_clear()


def test_the_analysts_list_is_obeyed(listed):
    r = read("Nobody saw the Iron Mayor in Lima with Mrs Lopez.")
    assert r.mentions.text.tolist() == ["the Iron Mayor", "Lima", "Lopez"]
    assert set(r.mentions.actor) == {"Ana Lopez"}
    assert r.actors.iloc[0][["label", "side", "role"]].tolist() == ["PERSON", "Peru", "mayor"]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A tiny pipeline with a sentencizer and a recogniser trained on two sentences, saved to a folder."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("ner")
    texts = [("President Ana Lopez visited the Ministry of Rain.", [(0, 19, "PERSON"), (28, 49, "ORG")]),
             ("Lopez smiled.", [(0, 5, "PERSON")])]
    examples = [Example.from_dict(nlp.make_doc(text), {"entities": entities}) for text, entities in texts]
    spacy.util.fix_random_seed(0)
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("model") / "tiny"
    nlp.to_disk(folder)
    return str(folder)


def test_the_entities_of_a_model_are_cleaned_aliased_and_given_roles(model):
    r = read("President Ana Lopez visited the Ministry of Rain.\nLopez smiled.", model=model)
    language.pipeline.cache_clear()
    assert r.mentions[["text", "label", "actor"]].values.tolist() == [
        ["Ana Lopez", "PERSON", "Ana Lopez"], ["Ministry of Rain", "ORG", "Ministry of Rain"], ["Lopez", "PERSON", "Ana Lopez"]]
    assert r.actors.role[0] == "President"


@pytest.mark.parametrize("text", ["", " ", "\ud800", "A" * 5000, "’s ’s of & -", "(((", "U.S.-led", "的 Ω İstanbul ﬁ", "O'",
                                  "X (Y", "of The of", "Mr", "Mr.", "The - A", "Dr. - B-", "A, B, and C-", "Bank of", "(AB)",
                                  "’s chief Ana", "Its chief Ana Lopez", "Ana Lopez, who", "D-", "’",
                                  "where Minister Ana Lopez", "’s captain Ana Lopez", "whose union", "his Rovers", "Ana Lopez of the",
                                  "by Ana Lopez", "A-B- captain Ana", "Ana Lopez as its", ", editor Ana Lopez", "on loan from",
                                  "Al-", "-Al", "U.S.-", "I.-X .-Y", "X\u00a0Y\u2028Z", "\u202eBank of \u202dEngland"])
def test_any_text_gives_tables(text):
    r = read(text)
    assert list(r.actors.columns[:3]) == ["actor", "label", "role"]
    assert all(text[s:e] == t for s, e, t in r.mentions[["start", "end", "text"]].values)


def test_posts_are_told_once_each():
    posts = [post for r in rules.table("posts") for post in r["posts"].split("|")]
    assert len(set(posts)) == len(posts) and all(r["bodies"].split() for r in rules.table("posts"))


@pytest.mark.parametrize("name, columns", [
    ("posts", {"posts", "bodies"}),
    ("countries", {"kind", "code", "name", "aliases", "adjectives", "capital", "seats"}),
    ("places", {"kind", "country", "names"}), ("name_words", {"kind", "note", "words"}),
    ("organisations", {"name", "aliases", "country"}), ("titles", {"title", "kind", "sex"}), ("given_names", {"sex", "names"}),
    ("name_heads", {"word", "label", "of"}), ("name_cues", {"where", "label", "weight", "words"}),
    ("name_variants", {"kind", "name", "variants"}), ("actors", {"name", "alias", "type", "side", "role"})])
def test_rule_tables_are_well_formed(name, columns):
    table = rules.table(name)
    assert all(set(r) == columns and None not in r.values() for r in table)
    assert len({tuple(r.values()) for r in table}) == len(table)


def test_rule_tables_name_classes_and_countries_that_exist():
    countries = {r["name"] for r in rules.table("countries")}
    assert {r["label"] for r in rules.table("name_cues")} <= set(lexicon.CLASSES)
    assert {r["label"] for r in rules.table("name_heads")} <= {*classes.OF_LABEL, "NORP"}
    assert {r["country"] for r in rules.table("organisations")} <= countries | {""}
    assert {r["sex"] for r in rules.table("given_names")} == {"f", "m", "u", "-"}


@pytest.mark.parametrize("name", ["groups", "people", "bodies_alone", "not_names", "common_words", "surnames", "towns", "things",
                                  "acronyms"])
def test_rule_lists_have_no_doubles(name):
    entries = rules.lines(name)
    assert len(set(entries)) == len(entries) > 10


@pytest.mark.parametrize("text", ["Ana Lopez was that lawyer.", "Ana Lopez became that very minister.", "Ana Lopez is as that judge."])
def test_a_clause_that_points_at_an_office_tells_no_role(text):
    assert read(text).actors.role.tolist() == [""]


@pytest.mark.parametrize("text, actor, role", [
    ("Farmer Ana Lopez sold the land.", "Ana Lopez", "Farmer"),
    ("Tailor Omar Haddad sold the shop.", "Omar Haddad", "Tailor"),
    ("Supporter Ana Lopez sold the flag.", "Ana Lopez", "Supporter"),
    ("Passenger Ana Lopez lost a bag.", "Ana Lopez", ""),
    ("He and his wife, Carys, sold the land.", "Carys", "wife"),
])
def test_what_opens_a_sentence_before_a_name_is_no_part_of_it(text, actor, role):
    actors = read(text).actors
    assert list(zip(actors.actor, actors.role)) == [(actor, role)]


@pytest.mark.parametrize("title", ["Pres.", "Supt.", "Cllr.", "Msgr.", "Cdr.", "Amb."])
def test_a_short_title_is_no_part_of_a_name(title):
    assert read(f"Yesterday {title} Ana Lopez left.").actors.actor.tolist() == ["Ana Lopez"]


def test_a_headline_is_no_descriptor_with_a_name():
    assert "Paul Scores" not in " ".join(read("Rand Paul Scores Direct Hit On Acme\n\nPaul said he was glad.").actors.actor)


@pytest.mark.parametrize("text, body", [
    ("The Scottish government left.", "Scottish government"), ("The Russian army left.", "Russian army"),
    ("The French interior ministry left.", "French interior ministry")])
def test_what_acts_for_a_country_is_an_actor(text, body):
    r = read(text.replace("left", "said it would appeal"))
    row = r.actors[r.actors.actor == body].iloc[0]
    assert row.label == "ORG" and row.collective and row.side_how == "named in it" and r.quotes.actor.tolist() == [body]


@pytest.mark.parametrize("text, names", [
    ("Lawyers for the Harbour Trust left.", ["Harbour Trust"]), ("They met Will Lopez.", ["Will Lopez"]),
    ("Sen. Rand Paul left.", ["Rand Paul"])])
def test_names_in_full_and_no_more(text, names):
    assert read(text).mentions.text.tolist() == names


def test_officials_of_a_government_are_people():
    assert read("Two U.S. government officials left.").actors.actor.tolist() == ["United States", "U.S. government officials"]
