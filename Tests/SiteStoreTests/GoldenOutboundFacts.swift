// The bodies of the facts of bench and dock, as they lie in files that exist. See GoldenFacts.swift.

let goldenOutboundFacts = [
    #"""
    site.numbered {"companyPrefix":"4012345","extensionDigit":3}
    """#,
    #"""
    box.defined {"code":"BOX-M","costPence":9,"inner":{"height":3,"length":2,"width":1},"maxGrams":8,"ou\#
    ter":{"height":6,"length":5,"width":4},"tareGrams":7}
    """#,
    #"""
    order.papersArrived {"invoice":"R-1","order":"O-1"}
    """#,
    #"""
    order.received {"channel":"web","charges":[],"customer":"","id":"O-1","lines":[],"note":"","priority\#
    ":0,"shipping":{"codPence":1250,"customs":"CN23-1","invoice":"missing","isGift":true,"service":"ROAD\#
    ","shipTo":["J. Alder","Leeds"]}}
    """#,
    #"""
    place.defined {"capacity":12,"id":"LANE-1","kind":"lane","walk":{"x":0,"y":0}}
    """#,
    #"""
    item.defined {"barcodes":[],"dimensions":{"height":0,"length":0,"width":0},"handling":"ambient","nam\#
    e":"Vase","pricePence":0,"sku":"VASE","thisSideUp":true,"tracking":0,"weightGrams":0}
    """#,
    #"""
    item.defined {"barcodes":[],"bearsGrams":200,"dimensions":{"height":0,"length":0,"width":0},"handling\#
    ":"ambient","name":"Cake","pricePence":0,"sku":"CAKE","tracking":0,"weightGrams":0}
    """#,
    #"""
    load.planned {"allowsHazmat":true,"departs":1795000000123,"door":"DOOR-1","id":"RUN-1","service":"RO\#
    AD"}
    """#,
    #"""
    pack.opened {"event":{"opened":{"at":"PACK-1","by":"PIA","lines":[{"batch":{"expiry":20800,"lot":"L1\#
    "},"lost":0,"number":1,"order":"O-1","orderLine":2,"serials":["S1","S2"],"sku":"PHONE","wanted":2}],\#
    "tracking":{"PHONE":4},"when":1795000000123}},"order":"O-1"}
    """#,
    #"""
    pack.taken {"event":{"taken":{"at":"PACK-1","by":"PIA","when":1795000000123}},"order":"O-1"}
    """#,
    #"""
    pack.takenOver {"event":{"takenOver":{"at":"PACK-2","by":"PAT","from":"PIA","when":1795000000123}},"\#
    order":"O-1"}
    """#,
    #"""
    pack.arrived {"event":{"arrived":{"lines":[{"batch":{"expiry":20800,"lot":"L1"},"lost":0,"number":1,\#
    "order":"O-1","orderLine":2,"serials":["S1","S2"],"sku":"PHONE","wanted":2}],"tracking":{}}},"order"\#
    :"O-1"}
    """#,
    #"""
    pack.merged {"event":{"merged":{"lines":[{"batch":{"expiry":20800,"lot":"L1"},"lost":0,"number":1,"o\#
    rder":"O-1","orderLine":2,"serials":["S1","S2"],"sku":"PHONE","wanted":2}],"order":"O-2","tracking":\#
    {}}},"order":"O-1"}
    """#,
    #"""
    pack.left {"event":{"left":{}},"order":"O-1"}
    """#,
    #"""
    pack.parcelOpened {"event":{"parcelOpened":{"id":"095212345600000017","number":1,"planned":12,"proposed\#
    ":"BOX-M"}},"order":"O-1"}
    """#,
    #"""
    pack.parcelOpened {"event":{"parcelOpened":{"id":"095212345600000017","number":2}},"order":"O-1"}
    """#,
    #"""
    pack.packed {"event":{"packed":{"byHand":false,"identity":"PHONE/S1","line":1,"moves":[{"batch":{"lo\#
    t":""},"from":"T-1","grade":"A","quantity":1,"serial":"S1","sku":"PHONE","to":"095212345600000017"}]\#
    ,"parcel":1,"quantity":1,"serial":"S1"}},"order":"O-1"}
    """#,
    #"""
    pack.packed {"event":{"packed":{"byHand":true,"line":1,"moves":[{"batch":{"lot":""},"from":"T-1","gr\#
    ade":"A","quantity":1,"serial":"S1","sku":"PHONE","to":"095212345600000017"}],"parcel":1,"quantity":\#
    1}},"order":"O-1"}
    """#,
    #"""
    pack.boxTaken {"event":{"boxTaken":{"box":"BOX-L","parcel":1,"reason":"box-too-small"}},"order":"O-1\#
    "}
    """#,
    #"""
    pack.closed {"event":{"closed":{"parcel":1}},"order":"O-1"}
    """#,
    #"""
    pack.weighed {"event":{"weighed":{"_1":{"at":1795000000123,"expected":{"grams":700,"tolerance":24},"\#
    grams":702,"scale":"SCALE-2"},"parcel":1}},"order":"O-1"}
    """#,
    #"""
    pack.weighed {"event":{"weighed":{"_1":{"at":1795000000123,"grams":0},"parcel":1,"reason":"no-scale"\#
    }},"order":"O-1"}
    """#,
    #"""
    pack.weightRefused {"event":{"weightRefused":{"_1":{"at":1795000000123,"expected":{"grams":700,"tole\#
    rance":24},"grams":702,"scale":"SCALE-2"},"parcel":1}},"order":"O-1"}
    """#,
    #"""
    pack.recounted {"event":{"recounted":{"line":1,"parcel":1,"quantity":1,"serial":"S1"}},"order":"O-1"\#
    }
    """#,
    #"""
    pack.labelled {"event":{"labelled":{"load":"RUN-1","parcel":1,"tracking":"TR-1"}},"order":"O-1"}
    """#,
    #"""
    pack.labelled {"event":{"labelled":{"parcel":1}},"order":"O-1"}
    """#,
    #"""
    pack.labelFailed {"event":{"labelFailed":{"parcel":1,"why":"the pool is empty"}},"order":"O-1"}
    """#,
    #"""
    pack.reprinted {"event":{"reprinted":{"copy":2,"parcel":1,"reason":"label-lost"}},"order":"O-1"}
    """#,
    #"""
    pack.unpacked {"event":{"unpacked":{"identity":"PHONE/S1","line":1,"moves":[{"batch":{"lot":""},"fro\#
    m":"095212345600000017","grade":"A","quantity":1,"serial":"S1","sku":"PHONE","to":"T-1"}],"parcel":1\#
    ,"quantity":1,"serial":"S1"}},"order":"O-1"}
    """#,
    #"""
    pack.reopened {"event":{"reopened":{"parcel":1}},"order":"O-1"}
    """#,
    #"""
    pack.dissolved {"event":{"dissolved":{"parcel":1}},"order":"O-1"}
    """#,
    #"""
    pack.lost {"event":{"lost":{"again":false,"counts":true,"line":1,"moves":[{"batch":{"lot":""},"from"\#
    :"T-1","grade":"A","quantity":1,"serial":"S1","sku":"PHONE","to":"095212345600000017"}],"quantity":1\#
    ,"reason":"not-in-tote","serials":["S1"]}},"order":"O-1"}
    """#,
    #"""
    pack.cancelled {"event":{"cancelled":{"order":"O-2"}},"order":"O-1"}
    """#,
    #"""
    pack.undone {"event":{"undone":{"fact":41,"moves":[{"batch":{"lot":""},"from":"095212345600000017","\#
    grade":"A","quantity":1,"serial":"S1","sku":"PHONE","to":"T-1"}],"what":"pack.packed"}},"order":"O-1\#
    "}
    """#,
    #"""
    load.arrived {"event":{"arrived":{"by":"DAN","door":"DOOR-1","truck":"LE-1234"}},"load":"RUN-1"}
    """#,
    #"""
    load.arrived {"event":{"arrived":{"by":"DAN","door":"DOOR-1"}},"load":"RUN-1"}
    """#,
    #"""
    load.opened {"event":{"opened":{"by":"DAN","door":"DOOR-1"}},"load":"RUN-1"}
    """#,
    #"""
    load.doorChanged {"event":{"doorChanged":{"by":"DAN","from":"DOOR-1","to":"DOOR-2"}},"load":"RUN-1"}
    """#,
    #"""
    load.swapped {"event":{"swapped":{"by":"DAN","from":"DOOR-1","to":"DOOR-2","with":"RUN-2"}},"load":"\#
    RUN-1"}
    """#,
    #"""
    load.loaded {"event":{"loaded":{"_0":{"after":{"load":"RUN-1","loadedOn":"RUN-1"},"before":{"lane":"\#
    LANE-1","load":"RUN-1"},"parcel":"095212345600000017"},"by":"DAN"}},"load":"RUN-1"}
    """#,
    #"""
    load.unloaded {"event":{"unloaded":{"_0":{"after":{"lane":"LANE-1","load":"RUN-1"},"before":{"load":\#
    "RUN-1","loadedOn":"RUN-1"},"parcel":"095212345600000017"},"by":"DAN"}},"load":"RUN-1"}
    """#,
    #"""
    load.leftOver {"event":{"leftOver":{"_0":{"after":{"load":"RUN-1","loadedOn":"RUN-1"},"before":{"lan\#
    e":"LANE-1","load":"RUN-1"},"parcel":"095212345600000017"},"_1":{"by":"DAN","next":{"load":{"_0":"RU\#
    N-2"}},"parcel":"095212345600000017","reason":"truck-full"}}},"load":"RUN-1"}
    """#,
    #"""
    load.leftOver {"event":{"leftOver":{"_0":{"after":{"load":"RUN-1","loadedOn":"RUN-1"},"before":{"lan\#
    e":"LANE-1","load":"RUN-1"},"parcel":"095212345600000017"},"_1":{"by":"DAN","next":{"slot":{"_0":179\#
    5000000123}},"parcel":"095212345600000017","reason":"truck-full"}}},"load":"RUN-1"}
    """#,
    #"""
    load.closed {"event":{"closed":{"by":"DAN"}},"load":"RUN-1"}
    """#,
    #"""
    load.reopened {"event":{"reopened":{"by":"DAN"}},"load":"RUN-1"}
    """#,
    #"""
    load.sealEntered {"event":{"sealEntered":{"_0":{"by":"DAN","seal":"SEAL-77"}}},"load":"RUN-1"}
    """#,
    #"""
    load.sealMismatch {"event":{"sealMismatch":{"_0":{"by":"DAN","seal":"SEAL-77"},"_1":{"by":"DEE","sea\#
    l":"SEAL-78"}}},"load":"RUN-1"}
    """#,
    #"""
    load.sealed {"event":{"sealed":{"_0":"SEAL-77","first":"DAN","second":"DEE"}},"load":"RUN-1"}
    """#,
    #"""
    load.photographed {"event":{"photographed":{"_0":"IMG_0042.jpg","by":"DEE"}},"load":"RUN-1"}
    """#,
    #"""
    load.held {"event":{"held":{"_0":"damaged door","by":"DEE"}},"load":"RUN-1"}
    """#,
    #"""
    load.holdLifted {"event":{"holdLifted":{"by":"DEE"}},"load":"RUN-1"}
    """#,
    #"""
    load.departed {"event":{"departed":{"_0":{"by":"DAN","cartons":1,"driver":"4711","grams":702,"manife\#
    stHash":"00ff","moves":[{"batch":{"lot":""},"from":"095212345600000017","grade":"A","quantity":1,"se\#
    rial":"S1","sku":"PHONE","to":"T-1"}]}}},"load":"RUN-1"}
    """#,
    #"""
    load.cancelled {"event":{"cancelled":{"_0":[{"after":{"load":"RUN-1","loadedOn":"RUN-1"},"before":{"\#
    lane":"LANE-1","load":"RUN-1"},"parcel":"095212345600000017"}],"by":"DEE"}},"load":"RUN-1"}
    """#,
    #"""
    load.undone {"event":{"undone":{"changes":[{"after":{"lane":"LANE-1","load":"RUN-1"},"before":{"load\#
    ":"RUN-1","loadedOn":"RUN-1"},"parcel":"095212345600000017"}],"fact":52,"what":"load.loaded"}},"load\#
    ":"RUN-1"}
    """#,
    #"""
    carton.staged {"event":{"staged":{"_0":{"after":{"load":"RUN-1","loadedOn":"RUN-1"},"before":{"lane"\#
    :"LANE-1","load":"RUN-1"},"parcel":"095212345600000017"},"by":"DAN"}},"parcel":"095212345600000017"}
    """#,
    #"""
    carton.planned {"event":{"planned":{"_0":{"after":{"load":"RUN-1","loadedOn":"RUN-1"},"before":{"lan\#
    e":"LANE-1","load":"RUN-1"},"parcel":"095212345600000017"},"by":"DAN"}},"parcel":"095212345600000017\#
    "}
    """#,
    #"""
    order.held {"orders":[{"order":"O-1","reason":{"laneFull":{"_0":"LANE-1","service":"ROAD"}}},{"order\#
    ":"O-2","reason":{"cannotMake":{"minutesLate":7}}},{"order":"O-3","reason":{"noStock":{}}},{"order":\#
    "O-4","reason":{"nobodyIdle":{"waitingTours":2}}}]}
    """#,
    #"""
    carton.undone {"event":{"undone":{"changes":[{"after":{"lane":"LANE-1","load":"RUN-1"},"before":{"lo\#
    ad":"RUN-1","loadedOn":"RUN-1"},"parcel":"095212345600000017"}],"fact":9,"what":"carton.staged"}},"p\#
    arcel":"095212345600000017"}
    """#,
    #"""
    service.defined {"allowsHazmat":true,"areas":["LS","France 75"],"boxes":["BOX-M"],"maxCODPence":4,"maxGi\#
    rth":3,"maxGrams":1,"maxSide":2,"service":"ROAD"}
    """#,
    #"""
    service.defined {"allowsHazmat":false,"areas":[],"boxes":[],"service":"AIR"}
    """#,
    #"""
    order.shippingChanged {"order":"O-1","shipping":{"codPence":0,"customs":"","invoice":"","isGift":false,"\#
    service":"AIR","shipTo":[]}}
    """#,
]
