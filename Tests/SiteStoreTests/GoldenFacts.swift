// The bodies of facts in format 1: the kind, a blank, and the bytes as they lie in the log. Never edit a line that was
// released; `GoldenFactTests` says what each of them means.

let goldenFacts: [String] = [
    #"site.opened {"site":"Leeds","timeZone":"Europe/London"}"#,
    #"""
    stream.started {"parent":"0190000000007000800000000000000f","parentHash":"00ff","parentSequence":41,\#
    "reason":"restore"}
    """#,
    #"""
    reason.defined {"code":"not-found","createsCount":true,"help":"Look twice.","hold":"batch","jobs":["\#
    pick","count"],"label":"Not there","needsEvidence":false,"needsSecondBadge":false,"procedure":"giveU\#
    p","seeksElsewhere":true}
    """#,
    #"person.defined {"badge":"ANA","name":"Ana Moreno","roles":["pick","supervise"]}"#,
    #"""
    place.defined {"address":{"aisle":1,"bay":2,"level":"B","position":1,"zone":"A"},"id":"A-01-01","kin\#
    d":"bin","walk":{"x":10,"y":20}}
    """#,
    #"place.defined {"id":"T-1","kind":"tote","walk":{"x":0,"y":0}}"#,
    #"layout.defined {"crossAisles":[0,100],"depot":{"x":1,"y":2}}"#,
    #"""
    item.defined {"barcodes":[{"code":"4000000000211","units":6}],"dimensions":{"height":3,"length":2,"w\#
    idth":1},"handling":"cold","name":"Milk","pricePence":99,"sku":"MILK","tracking":3,"weightGrams":103\#
    0}
    """#,
    #"""
    order.received {"channel":"b2b","charges":[{"code":"POST","pence":-250,"text":"Postage"}],"customer"\#
    :"K","cutoff":1795000000123,"id":"O-1","lines":[{"number":1,"pricePence":5,"quantity":4,"sku":"MILK"\#
    }],"note":"n","priority":2,"promise":1795000000123}
    """#,
    #"order.received {"channel":"web","charges":[],"customer":"","id":"O-2","lines":[],"note":"","priority":0}"#,
    #"""
    order.received {"channel":"web","charges":[],"customer":"","id":"O-3","lines":[{"batch":{"expiry":208\#
    00,"lot":"L/1 \"é\""},"number":1,"pricePence":0,"quantity":4,"sku":"MILK"}],"note":"","priority":0}
    """#,
    #"order.cancelled {"order":"O-1"}"#,
    #"""
    return.announced {"charges":[{"code":"FEE","pence":1,"text":"Fee"}],"customer":"K","id":"C-1","lines\#
    ":[{"number":1,"pricePence":0,"quantity":1,"sku":"MILK"}]}
    """#,
    #"""
    stock.received {"line":3,"moves":[{"batch":{"expiry":20800,"lot":"L/1 \"é\""},"from":"SUPPLIER","gra\#
    de":"B","quantity":3,"sku":"MILK","to":"A-03-01"}],"reference":"note 7"}
    """#,
    #"order.unclaimedShorted {"lines":[{"line":1,"order":"O-1","quantity":2,"sku":"MILK"}]}"#,
    #"""
    tour.released {"id":7,"lines":[{"batch":{"expiry":20800,"lot":"L/1 \"é\""},"kind":"pick","number":1,\#
    "order":"O-1","orderLine":2,"picked":0,"place":"A-03-01","serials":[],"short":0,"sku":"MILK","state"\#
    :"open","turn":1000,"walk":{"x":30,"y":-5},"wanted":4},{"batch":{"lot":""},"kind":"putBack","number"\#
    :2,"order":"O-1","orderLine":1,"picked":1,"place":"A-04-01","reason":"no-stock","serials":["S1"],"sh\#
    ort":1,"sku":"PHONE","state":"done","tote":"T-1","turn":2000,"walk":{"x":0,"y":0},"wanted":2}],"mode\#
    ":"sortNow","slots":[{"full":["T-0"],"number":1,"order":"O-1","tote":"T-1"},{"full":[],"number":2}],\#
    "tracking":{"MILK":3,"PHONE":4}}
    """#,
    #"tour.withdrawn {"tour":8}"#,
    #"person.signedIn {"badge":"ANA"}"#,
    #"person.signedOut {"badge":"ANA"}"#,
    #"hold.lifted {"fact":17}"#,
    #"code.learned {"code":"4000000000228","sku":"MILK","units":12,"witness":"BEN","witnessTyped":true}"#,
    #"code.forgotten {"code":"4000000000228"}"#,
    #"""
    scanner.profiled {"settings":{"aim":true,"capsLock":true,"gsAliases":["^]"],"idleFlushMilliseconds":\#
    0,"keyboard":"azerty","lengthMax":4096,"maxGapMilliseconds":35,"minimumLength":6,"prefix":"\u0002","\#
    repeatWindowMilliseconds":700,"suffix":"TAB","unfinishedMilliseconds":2000},"station":"S1"}
    """#,
    #"pick.taken {"event":{"taken":{"at":"S1","by":"ANA","when":1795000000123}},"tour":7}"#,
    #"pick.takenOver {"event":{"takenOver":{"at":"S2","by":"BEN","from":"ANA","when":1795000000123}},"tour":7}"#,
    #"pick.left {"event":{"left":{}},"tour":7}"#,
    #"pick.sourceConfirmed {"event":{"sourceConfirmed":{"byHand":true,"line":1}},"tour":7}"#,
    #"pick.itemConfirmed {"event":{"itemConfirmed":{"byHand":false,"line":1,"units":6}},"tour":7}"#,
    #"pick.batchConfirmed {"event":{"batchConfirmed":{"byHand":false,"line":1}},"tour":7}"#,
    #"pick.counted {"event":{"counted":{"byHand":false,"line":1,"serial":"S1","units":1}},"tour":7}"#,
    #"pick.counted {"event":{"counted":{"byHand":true,"line":1,"units":6}},"tour":7}"#,
    #"""
    pick.itemConfirmed {"event":{"itemConfirmed":{"byHand":false,"line":1,"tag":"urn:epc:id:sgtin:061414\#
    1.812345.6789","units":1}},"tour":7}
    """#,
    #"""
    pick.counted {"event":{"counted":{"byHand":false,"line":1,"tag":"urn:epc:id:sgtin:0614141.812345.678\#
    9","units":1}},"tour":7}
    """#,
    #"pick.keyed {"event":{"keyed":{"line":1,"total":4}},"tour":7}"#,
    #"""
    pick.placed {"event":{"placed":{"asksEmpty":true,"line":2,"moves":[{"batch":{"lot":""},"from":"A-04-\#
    01","grade":"A","quantity":1,"serial":"S1","sku":"PHONE","to":"T-1"}],"tote":"T-1"}},"tour":7}
    """#,
    #"""
    pick.putBack {"event":{"putBack":{"line":2,"moves":[{"batch":{"lot":""},"from":"T-1","grade":"A","qu\#
    antity":1,"serial":"S1","sku":"PHONE","to":"A-04-01"}],"place":"A-04-01"}},"tour":7}
    """#,
    #"pick.zeroChecked {"event":{"zeroChecked":{"left":2,"line":1,"place":"A-03-01"}},"tour":7}"#,
    #"""
    pick.shorted {"event":{"shorted":{"_0":{"batch":{"expiry":20800,"lot":"L/1 \"é\""},"createsCount":tr\#
    ue,"hold":"batch","instead":[{"batch":{"expiry":20800,"lot":"L/1 \"é\""},"kind":"pick","number":1,"o\#
    rder":"O-1","orderLine":2,"picked":0,"place":"A-03-01","serials":[],"short":0,"sku":"MILK","state":"\#
    open","turn":1000,"walk":{"x":30,"y":-5},"wanted":4}],"line":1,"missing":2,"place":"A-03-01","reason\#
    ":"not-found","sku":"MILK"}}},"tour":7}
    """#,
    #"""
    pick.damaged {"event":{"damaged":{"fromHand":true,"line":1,"moves":[{"batch":{"expiry":20800,"lot":"\#
    L/1 \"é\""},"from":"SUPPLIER","grade":"B","quantity":3,"sku":"MILK","to":"A-03-01"}],"shortage":{"ba\#
    tch":{"expiry":20800,"lot":"L/1 \"é\""},"createsCount":true,"hold":"batch","instead":[{"batch":{"exp\#
    iry":20800,"lot":"L/1 \"é\""},"kind":"pick","number":1,"order":"O-1","orderLine":2,"picked":0,"place\#
    ":"A-03-01","serials":[],"short":0,"sku":"MILK","state":"open","turn":1000,"walk":{"x":30,"y":-5},"w\#
    anted":4}],"line":1,"missing":2,"place":"A-03-01","reason":"not-found","sku":"MILK"}}},"tour":7}
    """#,
    #"""
    pick.damaged {"event":{"damaged":{"fromHand":false,"line":1,"moves":[{"batch":{"expiry":20800,"lot":\#
    "L/1 \"é\""},"from":"SUPPLIER","grade":"B","quantity":3,"sku":"MILK","to":"A-03-01"}]}},"tour":7}
    """#,
    #"pick.toteFull {"event":{"toteFull":{"line":1,"tote":"T-1"}},"tour":7}"#,
    #"pick.skipped {"event":{"skipped":{"line":1,"turn":9000}},"tour":7}"#,
    #"""
    pick.substituted {"event":{"substituted":{"batch":{"lot":""},"line":1,"place":"A-03-02","quantity":3\#
    ,"rest":{"batch":{"expiry":20800,"lot":"L/1 \"é\""},"kind":"pick","number":1,"order":"O-1","orderLin\#
    e":2,"picked":0,"place":"A-03-01","serials":[],"short":0,"sku":"MILK","state":"open","turn":1000,"wa\#
    lk":{"x":30,"y":-5},"wanted":4},"walk":{"x":1,"y":2}}},"tour":7}
    """#,
    #"""
    pick.substituted {"event":{"substituted":{"batch":{"expiry":20800,"lot":"L/1 \"é\""},"line":1,"place\#
    ":"A-03-02","quantity":3,"walk":{"x":1,"y":2}}},"tour":7}
    """#,
    #"""
    pick.cancelled {"event":{"cancelled":{"order":"O-1","putBacks":[{"batch":{"lot":""},"kind":"putBack"\#
    ,"number":2,"order":"O-1","orderLine":1,"picked":1,"place":"A-04-01","reason":"no-stock","serials":[\#
    "S1"],"short":1,"sku":"PHONE","state":"done","tote":"T-1","turn":2000,"walk":{"x":0,"y":0},"wanted":\#
    2}]}},"tour":7}
    """#,
    #"""
    pick.undone {"event":{"undone":{"fact":33,"moves":[{"batch":{"lot":""},"from":"T-1","grade":"A","qua\#
    ntity":1,"serial":"S1","sku":"PHONE","to":"A-04-01"}],"what":"pick.placed"}},"tour":7}
    """#,
]
