// Every message of protocol 1 as it goes over the wire. Nothing here ever changes: a change is another protocol.

let goldenMessages: [String: String] = [
    "fact": #"""
    {"at":1795000000123,"badge":"ANA","body":"eyJhIjoiw6kifQ==","gesture":"000000000000000a000000000000000b"\#
    ,"id":"000000000000000a000000000000000b","kind":"site.opened","sequence":1,"station":"S1","stream":"0000\#
    0000000001020000000000000003","version":1}
    """#,
    "hello": #"""
    {"now":5,"program":"0.1.0","protocols":[1],"session":"000000000000000a000000000000000b","streams":[{"hea\#
    d":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746bb6f421d1372b10cc7dfaa1a","sequence":1},"stream":"00\#
    000000000001020000000000000003"},{"head":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746bb6f421d1372b1\#
    0cc7dfaa1a","sequence":1},"parent":{"at":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746bb6f421d1372b1\#
    0cc7dfaa1a","sequence":1},"stream":"00000000000001020000000000000003"},"stream":"000000000000000a0000000\#
    00000000b"}]}
    """#,
    "welcome": #"""
    {"welcome":{"_0":{"incarnation":"000000000000000a000000000000000b","limits":{"bytes":262144,"facts":500}\#
    ,"now":5,"session":"00000000000001020000000000000003","standings":[{"held":{"hash":"fb082c30cbcd9dbb3bb2\#
    a71b0a4354fcf71ce746bb6f421d1372b10cc7dfaa1a","sequence":1},"lostAtSite":2,"stream":"0000000000000102000\#
    0000000000003","verdict":"fits"}],"version":1}}}
    """#,
    "noCommonProtocol": #"""
    {"noCommonProtocol":{"hubSpeaks":[2,3]}}
    """#,
    "inUse": #"""
    {"inUse":{"until":5}}
    """#,
    "push": #"""
    {"after":{"hash":"0000000000000000000000000000000000000000000000000000000000000000","sequence":0},"facts\#
    ":[{"at":1795000000123,"badge":"ANA","body":"eyJhIjoiw6kifQ==","gesture":"000000000000000a00000000000000\#
    0b","id":"000000000000000a000000000000000b","kind":"site.opened","sequence":1,"station":"S1","stream":"0\#
    0000000000001020000000000000003","version":1}],"head":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746b\#
    b6f421d1372b10cc7dfaa1a","sequence":1},"session":"00000000000001020000000000000003","stream":"0000000000\#
    0001020000000000000003"}
    """#,
    "held": #"""
    {"held":{"at":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746bb6f421d1372b10cc7dfaa1a","sequence":1},"\#
    parked":[1]}}
    """#,
    "gap": #"""
    {"gap":{"at":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746bb6f421d1372b10cc7dfaa1a","sequence":1}}}
    """#,
    "behind": #"""
    {"behind":{"at":{"hash":"fb082c30cbcd9dbb3bb2a71b0a4354fcf71ce746bb6f421d1372b10cc7dfaa1a","sequence":1}}}
    """#,
    "forked": #"""
    {"forked":{"at":4}}
    """#,
    "sessionOver": #"""
    {"sessionOver":{}}
    """#,
    "feedPlace": #"""
    {"after":7,"incarnation":"000000000000000a000000000000000b"}
    """#,
    "page": #"""
    {"page":{"_0":{"incarnation":"000000000000000a000000000000000b","intents":[{"body":"e30=","id":"WEB-1","\#
    kind":"order","number":8,"revision":2}],"more":true,"next":8,"now":5}}}
    """#,
    "reset": #"""
    {"reset":{"incarnation":"000000000000000a000000000000000b"}}
    """#,
    "unknownStream": #"""
    {"unknownStream":{}}
    """#,
]
