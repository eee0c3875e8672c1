#!/usr/bin/env python3
"""Makes the sample data of `dockline demo`: CSV files beside this script.

Everything is invented; brands and people do not exist. One fixed seed drives all choices, and only `random.random()`,
which Python promises to keep, is used, so that every run on every Python 3 gives the same bytes.

    make-sample.py           writes the files
    make-sample.py --check   compares them with what is on disk and exits 1 when they differ

What a column means is told in README.md. The script checks its own work: codes are unique and their check digits right,
no bin is overfull, and every order can be supplied in any sequence of release, but the two that are short on purpose.
"""

import csv
import io
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
DICE = random.Random(20261)

# Days of life that must be left for a parcel and for a business customer; the demo's site rules say the same.
SHIP_DAYS, SHIP_B2B_DAYS = 3, 14

# name | variants | weight g | width x length x height mm | pence | handling | shelf life in days | units in a pack or 0
GROCERIES = """
Brindlewick porridge oats 1 kg | fine, jumbo, organic | 1040 | 95x140x210 | 189 | ambient | 330 | 6
Brindlewick muesli 750 g | fruit, nut, no added sugar | 790 | 80x190x260 | 329 | ambient | 270 | 0
Tarnhollow granola 400 g | honey almond, cocoa, maple pecan, berry | 430 | 70x150x230 | 349 | ambient | 240 | 8
Quillbarn spaghetti 500 g | classic, wholemeal, gluten-free | 510 | 60x270x35 | 115 | ambient | 700 | 12
Quillbarn pasta 500 g | fusilli, penne, farfalle, orzo | 515 | 110x170x70 | 119 | ambient | 700 | 12
Quillbarn basmati rice 1 kg | white, brown | 1020 | 120x200x60 | 265 | ambient | 600 | 0
Pellowmere tomatoes, chopped 400 g | plain, basil, garlic | 460 | 75x75x110 | 89 | ambient | 800 | 12
Pellowmere beans 400 g | baked, kidney, butter, black | 455 | 75x75x110 | 79 | ambient | 900 | 12
Pellowmere soup 400 g | lentil, minestrone, carrot coriander | 450 | 75x75x110 | 145 | ambient | 540 | 0
Tarnhollow jam 340 g | strawberry, raspberry, apricot, blackcurrant | 560 | 75x75x115 | 229 | fragile | 480 | 6
Tarnhollow honey 454 g | clear, set, heather | 700 | 80x80x120 | 495 | fragile | 700 | 6
Tarnhollow marmalade 340 g | thick cut, lemon | 560 | 75x75x115 | 239 | fragile | 480 | 0
Ottersham peanut butter 300 g | smooth, crunchy | 480 | 75x75x105 | 259 | fragile | 330 | 6
Ottersham olive oil 500 ml | extra virgin, mild, lemon | 860 | 75x75x290 | 749 | fragile | 500 | 0
Ottersham vinegar 350 ml | cider, balsamic, red wine | 640 | 65x65x260 | 215 | fragile | 700 | 0
Ottersham chilli sauce 250 ml | mild, jalapeño, ghost | 410 | 60x60x200 | 275 | fragile | 400 | 0
Brindlewick flour 1.5 kg | plain, self-raising, strong, rye | 1530 | 110x110x210 | 165 | ambient | 220 | 10
Brindlewick sugar 1 kg | caster, demerara, icing | 1020 | 90x90x160 | 145 | ambient | 900 | 10
Mossling tea, 80 bags | breakfast, earl grey, decaf | 250 | 90x160x120 | 275 | ambient | 600 | 12
Mossling herb tea, 20 bags | camomile, peppermint, ginger, nettle | 45 | 70x130x75 | 199 | ambient | 540 | 0
Rookery Lane coffee 227 g | house, dark roast, decaf, single estate | 245 | 70x95x200 | 525 | ambient | 300 | 8
Rookery Lane coffee pods, 10 | lungo, ristretto, crème | 70 | 60x120x110 | 345 | ambient | 300 | 0
Rookery Lane hot chocolate 300 g | classic, dark | 330 | 85x85x150 | 365 | ambient | 400 | 0
Nettlecombe biscuits 200 g | oat, ginger, shortbread, digestive | 215 | 60x70x220 | 135 | ambient | 150 | 18
Nettlecombe crackers 180 g | rosemary, sea salt, rye | 200 | 70x90x190 | 169 | ambient | 160 | 0
Nettlecombe crisps 150 g | sea salt, vinegar, paprika, cheese onion | 160 | 80x200x280 | 195 | ambient | 75 | 0
Nettlecombe chocolate 100 g | milk, dark 70 %, hazelnut, sea salt | 108 | 12x80x170 | 225 | ambient | 240 | 20
Nettlecombe nuts 200 g | cashew, almond, mixed | 210 | 60x130x190 | 399 | ambient | 200 | 0
Fernsip water 1.5 l | still, sparkling | 1560 | 90x90x320 | 75 | ambient | 500 | 6
Fernsip lemonade 750 ml | cloudy, elderflower, rhubarb | 1250 | 80x80x300 | 265 | fragile | 270 | 0
Fernsip juice 1 l | apple, orange, tomato | 1070 | 75x75x240 | 195 | ambient | 180 | 8
Fernsip oat drink 1 l | original, barista, vanilla | 1060 | 70x70x235 | 175 | ambient | 200 | 6
Dairymoor yoghurt 450 g | natural, greek, vanilla | 470 | 95x95x110 | 165 | cold | 24 | 0
Dairymoor butter 250 g | salted, unsalted | 255 | 65x100x45 | 229 | cold | 60 | 0
Dairymoor cheddar 350 g | mild, mature, vintage | 355 | 60x110x70 | 389 | cold | 70 | 0
Dairymoor cream cheese 180 g | plain, chive | 200 | 85x85x50 | 175 | cold | 32 | 0
Pellowmere hummus 200 g | classic, red pepper | 215 | 90x110x50 | 155 | cold | 17 | 0
Pellowmere olives 160 g | green, kalamata | 190 | 80x110x45 | 249 | cold | 45 | 0
Brindlewick couscous 500 g | plain, wholewheat, lemon | 520 | 60x130x190 | 139 | ambient | 500 | 12
Quillbarn lasagne sheets 500 g | classic, spinach | 520 | 60x100x200 | 149 | ambient | 700 | 0
Quillbarn noodles 300 g | egg, rice, udon, soba | 310 | 60x120x220 | 165 | ambient | 400 | 10
Pellowmere tuna in water 160 g | chunks, steak | 205 | 85x85x45 | 139 | ambient | 1000 | 12
Pellowmere sweetcorn 325 g | naturally sweet, no salt | 390 | 75x75x95 | 85 | ambient | 900 | 12
Ottersham mustard 200 g | dijon, wholegrain, english | 340 | 65x65x95 | 159 | fragile | 450 | 0
Ottersham pesto 190 g | basil, red, vegan | 310 | 65x65x100 | 219 | fragile | 365 | 6
Mossling spice jar | cumin, paprika, turmeric, oregano, cinnamon | 75 | 45x45x105 | 145 | ambient | 720 | 6
Nettlecombe cereal bars, 6 | oat, berry, nut | 210 | 45x140x150 | 229 | ambient | 210 | 0
Fernsip squash 1 l | blackcurrant, orange, lime | 1090 | 80x80x280 | 179 | ambient | 330 | 0
Dairymoor milk 1 l | whole, semi-skimmed, lactose-free | 1060 | 75x75x240 | 129 | cold | 19 | 0
Ottersham smoked salmon 100 g | oak, beech | 115 | 15x160x230 | 499 | cold | 20 | 0
"""

# name | variants | weight g | width x length x height mm | pence | handling | tracking | units in a pack or 0
CARE = """
Saltmarrow shampoo 300 ml | oat, nettle, citrus | 330 | 45x75x190 | 495 | ambient | lot | 6
Saltmarrow soap bar 120 g | lavender, charcoal, unscented | 130 | 35x60x90 | 325 | ambient | lot | 12
Saltmarrow hand cream 75 ml | rose, shea | 95 | 35x55x150 | 695 | ambient | lot | 0
Petalquay face serum 30 ml | vitamin c, retinol | 110 | 35x35x105 | 1895 | fragile | lot | 0
Saltmarrow razor blades, 8 | close, sensitive | 60 | 20x90x140 | 1299 | value | lot | 0
Saltmarrow bath salts 500 g | eucalyptus, rose | 540 | 70x110x180 | 750 | ambient | lot | 0
Petalquay lipstick | coral, plum, brick | 28 | 20x20x80 | 1195 | ambient | lot | 0
Petalquay nail polish remover 125 ml | classic, gentle | 150 | 40x60x120 | 385 | hazmat | lot | 0
Petalquay dry shampoo spray 200 ml | fresh, dark hair | 190 | 50x50x190 | 550 | hazmat | lot | 0
Scrubwell washing-up liquid 500 ml | lemon, aloe | 540 | 50x85x220 | 149 | ambient | lot | 8
Scrubwell bleach 750 ml | thick | 860 | 65x95x260 | 135 | hazmat | lot | 0
Saltmarrow toothpaste 100 ml | mint, whitening, kids | 125 | 40x45x190 | 275 | ambient | lot | 12
Saltmarrow sun lotion 200 ml | factor 30, factor 50 | 230 | 45x70x180 | 895 | ambient | lot | 0
Petalquay eau de parfum 50 ml | fig, vetiver, iris | 260 | 60x90x120 | 4900 | value | lot | 0
Scrubwell laundry gel 1 l | colour, bio, sensitive | 1080 | 70x150x250 | 649 | ambient | lot | 0
Scrubwell firelighters, 24 | natural | 310 | 55x120x180 | 265 | hazmat | none | 0
Scrubwell kitchen spray 500 ml | citrus, unscented | 560 | 60x100x270 | 249 | ambient | lot | 0
Scrubwell sponges, 5 | scouring | 45 | 60x110x140 | 165 | ambient | none | 0
"""

ELECTRONICS = """
Kestrivox headphones over-ear | graphite, sand | 480 | 90x200x220 | 12900 | value | serial | 0
Kestrivox earbuds | white, black | 120 | 45x90x110 | 7900 | value | serial | 0
Kestrivox speaker mini | red, blue, black | 390 | 95x95x130 | 3900 | fragile | none | 0
Lumenquist tablet 10 inch | 64 GB, 128 GB | 640 | 45x190x270 | 24900 | value | serial | 0
Lumenquist e-reader | 8 GB, 32 GB | 310 | 35x150x200 | 10900 | value | serial | 0
Lumenquist action camera | 4K | 290 | 80x110x140 | 18900 | value | serial | 0
Lumenquist smart watch | small, large | 180 | 75x95x95 | 15900 | value | serial | 0
Lumenquist webcam | HD | 210 | 80x80x110 | 4500 | fragile | serial | 0
Wattlebee charging cable USB-C | 1 m, 2 m, 3 m | 60 | 25x90x150 | 899 | ambient | none | 10
Wattlebee charger | 20 W, 45 W, 65 W | 140 | 45x70x110 | 1990 | ambient | none | 0
Wattlebee power bank | 10 Ah, 20 Ah | 360 | 35x85x160 | 2990 | hazmat | none | 0
Wattlebee batteries AA, 8 | alkaline, rechargeable | 200 | 20x110x130 | 699 | ambient | none | 12
Wattlebee LED bulb E27 | 6 W, 9 W, dimmable | 70 | 65x65x120 | 349 | fragile | none | 10
Wattlebee extension lead | 2 m, 5 m | 520 | 60x110x280 | 1290 | ambient | none | 0
Orbiquel USB hub | 4 ports, 7 ports | 110 | 30x80x150 | 2490 | ambient | none | 0
Orbiquel router | dual band, mesh | 520 | 70x210x260 | 8900 | fragile | serial | 0
Kestrivox turntable | walnut, black | 5400 | 170x400x470 | 18900 | fragile | serial | 0
Lumenquist smart plug | single, twin pack | 160 | 60x80x150 | 1590 | ambient | none | 0
Wattlebee torch | pocket, headband | 140 | 45x60x170 | 1490 | ambient | none | 0
Orbiquel mouse | wired, wireless | 160 | 55x90x150 | 1690 | ambient | none | 0
Orbiquel keyboard | compact, full size | 780 | 45x180x470 | 3490 | ambient | none | 0
Orbiquel USB stick | 32 GB, 128 GB | 20 | 12x90x120 | 799 | ambient | none | 0
"""

FASHION = """
Larkspindle crew T-shirt white | S, M, L, XL | 170 | 25x220x300 | 1400 | ambient | none | 6
Larkspindle crew T-shirt navy | S, M, L, XL | 170 | 25x220x300 | 1400 | ambient | none | 0
Larkspindle oxford shirt sky blue | S, M, L | 290 | 35x240x330 | 3500 | ambient | none | 0
Thornwether hoodie grey | S, M, L, XL | 560 | 70x280x360 | 4200 | ambient | none | 0
Thornwether jeans straight | W30, W32, W34, W36 | 720 | 60x280x360 | 5500 | ambient | none | 0
Thornwether rain jacket moss | S, M, L | 610 | 70x290x370 | 7900 | ambient | none | 0
Dovecomb socks, 3 pairs | 36-40, 41-45 | 120 | 40x110x200 | 950 | ambient | none | 10
Dovecomb wool scarf | charcoal, rust | 210 | 50x200x260 | 2600 | ambient | none | 0
Dovecomb leather belt | 85 cm, 95 cm, 105 cm | 240 | 45x120x120 | 2900 | ambient | none | 0
Dovecomb canvas tote bag | natural, black | 190 | 20x250x350 | 1200 | ambient | none | 12
Farrowgate trainers white | 38, 40, 42, 44 | 880 | 120x220x330 | 6500 | ambient | none | 0
Farrowgate ankle boots | 37, 39, 41 | 1150 | 125x270x350 | 8900 | ambient | none | 0
Dovecomb leather gloves | S, M, L | 140 | 40x120x260 | 3400 | ambient | none | 0
Larkspindle chinos sand | W30, W32, W34 | 520 | 50x280x350 | 4500 | ambient | none | 0
Larkspindle merino jumper forest | S, M, L | 380 | 60x270x340 | 6900 | ambient | none | 0
Farrowgate sandals | 37, 39, 41 | 540 | 110x190x290 | 3900 | ambient | none | 0
Farrowgate slippers felt | 37, 39, 41, 43 | 380 | 100x190x280 | 2900 | ambient | none | 0
Larkspindle pyjamas striped | S, M, L | 430 | 60x260x340 | 3900 | ambient | none | 0
Thornwether beanie | black, ochre, navy | 90 | 40x180x220 | 1800 | ambient | none | 0
Dovecomb umbrella | black, tartan | 360 | 55x55x290 | 1900 | ambient | none | 0
Farrowgate sunglasses | round, square | 95 | 60x70x165 | 4900 | fragile | none | 0
"""

PEOPLE = [
    ("B-1001", "Ana Moreno", "pick|pack"), ("B-1002", "Tomasz Wilk", "pick|pack|hazmat"),
    ("B-1003", "Priya Nair", "pick|count"), ("B-1004", "Owen Bright", "pick|dock"),
    ("B-1005", "Leïla Haddad", "pack|inspect"), ("B-1006", "Jonas Eklund", "receive|dock|hazmat"),
    ("B-1007", "Grace Obi", "count|inspect|receive"),
    ("B-1008", "Marta Kowal", "supervise|pick|pack|dock|count|receive|hazmat"),
]

# What customers of earlier days announced: by two couriers, one parcel without a number on it.
RETURNS = [tuple(row.split(",")) for row in """
RMA-3001,WEB-79102,P. Lindqvist,Northline,NL7700001,,GR-1083,2
RMA-3002,WEB-79115,A. Farouk,Northline,NL7700002,changed-mind,EL-3001,1
RMA-3003,WEB-79120,S. Brandt,Northline,NL7700003,,GR-1001,3
RMA-3003,WEB-79120,S. Brandt,Northline,NL7700003,,GR-1002,1
RMA-3004,MKT-79341,,Parcelwing,PW-55012,wrong-item,GR-1004,1
RMA-3005,MKT-79377,,Parcelwing,,,GR-1083,1""".strip().split("\n")]

AISLES, BAYS, LEVELS, TOTES = 12, 20, "ABC", 40
CROSS_AISLES = [0, 155, 317]


def dice(sides):
    """A number from 0 to sides - 1."""
    return int(DICE.random() * sides)


def between(low, high):
    return low + dice(high - low + 1)


def choose(options):
    return options[dice(len(options))]


def shuffled(options):
    left = list(options)
    return [left.pop(dice(len(left))) for _ in range(len(left))]


def check_digit(body):
    """GS1's check digit: weights 3 and 1 from the right."""
    return str(-sum(int(digit) * (3 if index % 2 == 0 else 1) for index, digit in enumerate(reversed(body))) % 10)


def gtin13(department):
    """A fresh number in GS1's range for use inside a company (prefix 20), so that it is nobody's real article."""
    while True:
        body = f"20{department}{dice(10**9):09d}"
        if body not in gtin13.taken:
            gtin13.taken.add(body)
            return body + check_digit(body)


gtin13.taken = set()


def make_items():
    """All items, each a dict of its columns; `life` and `pack` are for the script only."""
    items = []
    departments = [("GR", GROCERIES), ("CA", CARE), ("EL", ELECTRONICS), ("FA", FASHION)]
    for number, (prefix, products) in enumerate(departments, 1):
        count = 0
        for row in products.strip().splitlines():
            name, variants, weight, size, pence, handling, tracked, pack = [part.strip() for part in row.split(" | ")]
            width, length, height = size.split("x")
            for variant in variants.split(", "):
                count += 1
                unit = gtin13(number)
                codes = [f"{unit}*1"]
                if int(pack):
                    pack_body = "1" + unit[:12]
                    code = pack_body + check_digit(pack_body) if count % 3 else gtin13(number)
                    codes.append(f"{code}*{pack}")
                life = int(tracked) if prefix == "GR" else None
                tracking = "lot|expiry" if life else tracked.replace("none", "")
                items.append(dict(
                    sku=f"{prefix}-{number}{count:03d}", name=f"{name}, {variant}", barcodes="|".join(codes),
                    weight_g=int(weight), width_mm=int(width), length_mm=int(length), height_mm=int(height),
                    tracking=tracking, handling=handling, price_pence=int(pence), life=life, pack=int(pack)))
    return items


def make_places():
    """Bins in two zones of six aisles, then the totes. Odd and even bays face each other and share a walk point."""
    places = []
    for aisle in range(1, AISLES + 1):
        zone = "A" if aisle <= AISLES // 2 else "B"
        x = (aisle - 1) * 30 + (20 if zone == "B" else 0)
        for bay in range(1, BAYS + 1):
            block, step = divmod((bay - 1) // 2, BAYS // 4)
            y = (20 if block == 0 else 182) + 27 * step
            for level in LEVELS:
                places.append(dict(
                    place=f"{zone}-{aisle:02d}-{bay:02d}-{level}", kind="bin", zone=zone, aisle=aisle, bay=bay,
                    level=level, x_dm=x, y_dm=y))
    for tote in range(1, TOTES + 1):
        places.append(dict(
            place=f"T-{tote:02d}", kind="tote", zone="", aisle="", bay="", level="", x_dm=0, y_dm=0))
    return places


def aisles_for(item):
    """Where an item may stand: cold goods in aisle 06, the value cage in 07, hazardous goods at the far end of 12."""
    by_handling = {"cold": [6], "value": [7], "hazmat": [12]}
    by_department = {"GR": [1, 2, 3, 4, 5], "CA": [8, 9], "EL": [9, 10], "FA": [10, 11]}
    return by_handling.get(item["handling"], by_department[item["sku"][:2]])


def make_stock(items, places):
    """One to three bins per item; a fifth of the tracked bins hold two lots, so that taking the right one matters."""
    free = {}
    for place in shuffled(place for place in places if place["kind"] == "bin"):
        free.setdefault(place["aisle"], []).append(place["place"])
    stock = []
    for item in items:
        lots = 0
        for _ in range(1 if item["handling"] == "value" else between(1, 3) if item["life"] else between(1, 2)):
            place = free[choose([aisle for aisle in aisles_for(item) if free[aisle]])].pop()
            for _ in range(2 if "lot" in item["tracking"] and dice(5) == 0 else 1):
                lots += 1
                stock.append(make_stock_row(item, place, lots))
    return sorted(stock, key=lambda row: (row["place"], row["sku"], row["lot"]))


def make_stock_row(item, place, lots):
    quantity = between(3, 8) if "serial" in item["tracking"] else between(8, 30) + item["pack"] * between(1, 3)
    lot = f"L{between(2300, 2499)}{'ABCDEFGH'[lots]}" if "lot" in item["tracking"] else ""
    # The first lot is always fresh enough for everybody; later ones may be close to their day or past it.
    days = ""
    if item["life"]:
        freshest = max(item["life"] * 9 // 10, SHIP_B2B_DAYS + 1)
        days = between(max(freshest // 2, SHIP_B2B_DAYS), freshest) if lots == 1 else between(-2, freshest // 2)
    serials = [f"{item['sku'].replace('-', '')}{dice(10**6):06d}" for _ in range(quantity)]
    return dict(
        place=place, sku=item["sku"], quantity=quantity, lot=lot, best_before_days=days,
        serials="|".join(serials) if "serial" in item["tracking"] else "")


def usable(stock, sku, days):
    return sum(
        row["quantity"] for row in stock
        if row["sku"] == sku and (row["best_before_days"] == "" or row["best_before_days"] >= days))


CHANNELS = [
    # channel, how many orders, order number, customers, cut-offs, priorities
    ("web", 20, "WEB-{}", ["J. Alder", "M. Okafor", "S. Lindqvist", "P. Ferreira", "D. Novak", "H. Tanaka", "R. Iyer",
                           "C. Dubois", "E. Marsh", "L. Brandt"], ["14:00", "16:40", "18:30"], [0, 0, 0, 1]),
    ("marketplace", 8, "MKT-{}", ["Buyer 40812", "Buyer 51177", "Buyer 62093", "Buyer 73310"], ["15:30", "17:00"],
     [0, 1, 2]),
    ("b2b", 7, "PO-{}", ["Café Lantern", "Hillside Primary School", "Hotel Meridale", "Corner & Sons"],
     ["12:30", "19:00"], [0, 0, 1]),
    ("store", 5, "SHOP-{}", ["Shop Northgate", "Shop Riverside"], ["20:00"], [0]),
]
NOTES = [
    "Gift: no prices on the slip", "Gift: card says \"Happy birthday, Nora\"", "Gift: wrap each line",
    "Leave with a neighbour", "Call on arrival",
]


def make_orders(items, stock):
    """Forty orders; what is promised to one is not promised again, so any sequence of release supplies them."""
    by_sku = {item["sku"]: item for item in items}
    promised, promised_b2b = {}, {}
    serialised = [item for item in items if "serial" in item["tracking"]]
    tight = {
        "web": min(serialised, key=lambda item: usable(stock, item["sku"], SHIP_DAYS)),
        "b2b": next(item for item in items if item["life"] == 17),
    }
    wanted = [item for item in items if item not in tight.values()]
    orders, number = [], 80410
    for channel, count, form, customers, cut_offs, priorities in CHANNELS:
        for index in range(count):
            number += between(1, 9)
            lines = []
            for item in shuffled(wanted)[: between(1, 8) if channel != "b2b" else between(3, 8)]:
                quantity = between(1, 3) if channel in ("web", "marketplace") else max(item["pack"], between(2, 6))
                sku, days = item["sku"], SHIP_B2B_DAYS if channel == "b2b" else SHIP_DAYS
                left = usable(stock, sku, SHIP_DAYS) - promised.get(sku, 0)
                left_b2b = usable(stock, sku, SHIP_B2B_DAYS) - promised_b2b.get(sku, 0)
                if quantity <= (min(left, left_b2b) if days == SHIP_B2B_DAYS else left):
                    promised[sku] = promised.get(sku, 0) + quantity
                    if channel == "b2b":
                        promised_b2b[sku] = promised_b2b.get(sku, 0) + quantity
                    lines.append((sku, quantity))
            if index == 1 and channel in tight:
                sku = tight[channel]["sku"]
                days = SHIP_B2B_DAYS if channel == "b2b" else SHIP_DAYS
                lines = lines[:7] + [(sku, usable(stock, sku, days) + 2)]
            is_fragile = any(by_sku[sku]["handling"] == "fragile" for sku, _ in lines)
            note = "Fragile: line the tote" if is_fragile else ""
            if channel == "web" and dice(3) == 0:
                note = choose(NOTES)
            head = dict(
                order=form.format(number), channel=channel, customer=choose(customers), priority=choose(priorities),
                cut_off=choose(cut_offs), promise_days=between(1, 3), note=note)
            for line, (sku, quantity) in enumerate(lines, 1):
                orders.append(dict(
                    head, line=line, sku=sku, quantity=quantity, price_pence=by_sku[sku]["price_pence"]))
    return orders


SERVICES = {"web": "PARCEL", "marketplace": "EXPRESS", "b2b": "FREIGHT", "store": "SHOP"}
STREETS = ["Mill Lane", "Harbour Road", "Station Street", "Castle Hill", "Orchard Way"]
TOWNS = ["Leeds LS1 4AP", "York YO1 7HH", "Hull HU1 2AA", "Ripon HG4 1DD"]


def ship(orders):
    """How each order leaves: address and service, and here and there a gift, cash on delivery or a paper."""
    numbers = list(dict.fromkeys(row["order"] for row in orders))
    heads = {row["order"]: row for row in reversed(orders)}
    # Two orders of one customer with the same promise: they can go into one parcel.
    twins = next(
        (one, other) for index, one in enumerate(numbers) for other in numbers[index + 1:]
        if heads[one]["customer"] == heads[other]["customer"] and heads[one]["channel"] == "web")
    for row in orders:
        index, channel = numbers.index(row["order"]), row["channel"]
        who = sorted({head["customer"] for head in heads.values()}).index(row["customer"])
        if row["order"] == twins[1]:
            row.update(promise_days=heads[twins[0]]["promise_days"], cut_off=heads[twins[0]]["cut_off"])
        address = [row["customer"], f"{who + 3} {STREETS[who % 5]}", TOWNS[who % 4]]
        abroad = channel == "marketplace" and index % 4 == 1
        if abroad:
            address[2:] = ["75011 Paris", "France"]
        row.update(
            ship_to="|".join(address), service=SERVICES[channel], gift="yes" if "Gift" in row["note"] else "",
            cod_pence=2500 + 100 * index if channel == "web" and index % 7 == 3 else "",
            invoice=("missing" if index % 7 == 2 else f"INV-{row['order']}") if channel == "b2b" else "",
            customs=("missing" if index % 8 == 1 else f"CN23-{index:04}") if abroad else "")
    return orders


BOXES = [
    # code, inner width x length x height mm, tare g, most inside g, pence
    ("BOX-S", 200, 250, 120, 110, 8000, 24), ("BOX-M", 280, 360, 220, 240, 15000, 41),
    ("BOX-L", 380, 480, 320, 460, 25000, 68), ("BOX-XL", 480, 600, 480, 820, 30000, 112),
    ("BOX-LONG", 160, 900, 160, 390, 10000, 95),
]
RULES = [
    # service, most g in a parcel, longest side mm, length and girth mm, most pence collected, hazmat, boxes, areas
    ("PARCEL", 15000, 1000, 3000, 50000, "yes", "", "LS|YO|HU|HG"),
    ("EXPRESS", 10000, 700, "", 0, "yes", "BOX-S|BOX-M|BOX-L", "LS|YO|HU|HG|France"),
    ("FREIGHT", "", "", "", "", "yes", "", ""),
    ("SHOP", 25000, "", "", "", "", "", "LS|YO"),
]
LOADS = [
    ("PARCEL-1400", "PARCEL", "14:00", "DOOR-1"), ("PARCEL-1640", "PARCEL", "16:40", "DOOR-1"),
    ("PARCEL-1830", "PARCEL", "18:30", "DOOR-2"), ("EXPRESS-1530", "EXPRESS", "15:30", "DOOR-3"),
    ("EXPRESS-1700", "EXPRESS", "17:00", "DOOR-3"), ("FREIGHT-1230", "FREIGHT", "12:30", "DOOR-4"),
    ("FREIGHT-1900", "FREIGHT", "19:00", "DOOR-4"), ("SHOP-2000", "SHOP", "20:00", ""),
]


def fits(item, box):
    """Whether one unit has room in a box, turned as it may be."""
    _, width, length, height, _, most, _ = box
    sides = sorted((item["width_mm"], item["length_mm"], item["height_mm"]))
    return item["weight_g"] <= most and all(a <= b for a, b in zip(sides, sorted((width, length, height))))


def outbound_places():
    empty = dict(zone="", aisle="", bay="", level="", x_dm=0, y_dm=0)
    lanes = [dict(empty, place=f"LANE-{number}", kind="lane", capacity=12) for number in range(1, 5)]
    return lanes + [dict(empty, place=f"DOOR-{number}", kind="door", capacity="") for number in range(1, 5)]


def short_orders(orders, stock):
    """The orders with a line that stock cannot supply, however the release goes about it."""
    demand, demand_b2b = {}, {}
    for row in orders:
        demand[row["sku"]] = demand.get(row["sku"], 0) + row["quantity"]
        if row["channel"] == "b2b":
            demand_b2b[row["sku"]] = demand_b2b.get(row["sku"], 0) + row["quantity"]
    short = {sku for sku in demand if demand[sku] > usable(stock, sku, SHIP_DAYS)}
    short |= {sku for sku in demand_b2b if demand_b2b[sku] > usable(stock, sku, SHIP_B2B_DAYS)}
    return sorted({row["order"] for row in orders if row["sku"] in short})


def check(items, places, stock, orders):
    codes = [code.split("*")[0] for item in items for code in item["barcodes"].split("|")]
    serials = [serial for row in stock for serial in row["serials"].split("|") if serial]
    assert len(codes) == len(set(codes)) and all(check_digit(code[:-1]) == code[-1] for code in codes)
    assert len(serials) == len(set(serials))
    assert all(row["quantity"] == len(row["serials"].split("|")) for row in stock if row["serials"])
    batches = [(row["place"], row["sku"], row["lot"], row["best_before_days"]) for row in stock]
    assert len(batches) == len(set(batches)) and {row["place"] for row in stock} <= {row["place"] for row in places}
    assert len({row["order"] for row in orders}) == 40
    assert {row["sku"] for row in orders} <= {item["sku"] for item in items}
    assert all(any(fits(item, box) for box in BOXES) for item in items)
    heads = list({row["order"]: row for row in orders}.values())
    assert [row["invoice"] for row in heads].count("missing") == 1
    assert [row["customs"] for row in heads].count("missing") == 1 and any("CN23" in row["customs"] for row in heads)
    assert all(any(row["service"] == load[1] and row["cut_off"] == load[2] for load in LOADS) for row in heads)
    items = {item["sku"]: item for item in items}
    for row in orders:
        rule = next(rule for rule in RULES if rule[0] == row["service"])
        assert not rule[1] or items[row["sku"]]["weight_g"] + 500 < rule[1], row
        assert rule[4] == "" or (row["cod_pence"] or 0) <= rule[4], row
        assert rule[5] == "yes" or items[row["sku"]]["handling"] != "hazmat", row
        boxes = [box for box in BOXES if not rule[6] or box[0] in rule[6].split("|")]
        assert any(fits(items[row["sku"]], box) and max(box[1:4]) + 12 <= (rule[2] or 9999) for box in boxes), row
    assert len(short_orders(orders, stock)) == 2, short_orders(orders, stock)


def table(columns, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, columns.split(), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(row if isinstance(row, dict) else dict(zip(columns.split(), row)) for row in rows)
    return text.getvalue()


def main():
    items, places = make_items(), make_places()
    stock = make_stock(items, places)
    orders = ship(make_orders(items, stock))
    check(items, places, stock, orders)
    layout = [dict(what="depot", x_dm=0, y_dm=0)] + [dict(what="cross_aisle", x_dm="", y_dm=y) for y in CROSS_AISLES]
    files = {
        "items.csv": table(
            "sku name barcodes weight_g width_mm length_mm height_mm tracking handling price_pence", items),
        "places.csv": table("place kind zone aisle bay level x_dm y_dm capacity", places + outbound_places()),
        "layout.csv": table("what x_dm y_dm", layout),
        "stock.csv": table("place sku quantity lot best_before_days serials", stock),
        "orders.csv": table(
            "order channel customer priority cut_off promise_days note ship_to service gift cod_pence invoice customs "
            "line sku quantity price_pence", orders),
        "boxes.csv": table("box width_mm length_mm height_mm tare_g max_g cost_pence", BOXES),
        "services.csv": table("service max_g max_side_mm max_girth_mm max_cod_pence hazmat boxes areas", RULES),
        "loads.csv": table("load service departs door hazmat", [load + ("yes",) for load in LOADS]),
        "returns.csv": table("rma order customer courier tracking reason sku quantity", RETURNS),
        "badges.csv": table("badge name roles", PEOPLE),
    }
    different = []
    for name, text in files.items():
        path = HERE / name
        if "--check" not in sys.argv:
            path.write_bytes(text.encode())
        elif not path.exists() or path.read_bytes() != text.encode():
            different.append(name)
        print(f"{name}: {text.count(chr(10)) - 1} rows")
    print("short on purpose:", ", ".join(short_orders(orders, stock)))
    if different:
        sys.exit(f"not as this script makes them: {', '.join(different)}")


if __name__ == "__main__":
    main()
