// ASCII stand-ins for terminals that cannot show Unicode. The data keeps its letters; only the picture changes, and
// every cell keeps its width: one stand-in character a column.

/// Returns the ASCII character to show instead of a cell's text.
public func transliterated(_ text: String) -> Character {
    guard let base = text.unicodeScalars.first else { return " " }
    if base.isASCII { return Character(base) }
    if let known = asciiStandIns[base] { return known }
    switch base.value {
    case 0x2500...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return "?"
    }
}

private let asciiStandIns: [Unicode.Scalar: Character] = {
    let groups: [(Character, String)] = [
        ("A", "ÀÁÂÃÄÅĀĂĄÆ"), ("a", "àáâãäåāăąæª"), ("C", "ÇĆĈĊČ"), ("c", "çćĉċč©"), ("D", "ĎĐÐ"), ("d", "ďđð"),
        ("E", "ÈÉÊËĒĔĖĘĚ€"), ("e", "èéêëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
        ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭįı"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽĿŁ£"),
        ("l", "ĺļľŀł"), ("N", "ÑŃŅŇ№"), ("n", "ñńņň"), ("O", "ÒÓÔÕÖØŌŎŐŒ"), ("o", "òóôõöøōŏőœº°"), ("R", "ŔŖŘ®"),
        ("r", "ŕŗř"), ("S", "ŚŜŞŠȘ§"), ("s", "śŝşšșß"), ("T", "ŢŤŦȚÞ"), ("t", "ţťŧțþ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
        ("u", "ùúûüũūŭůűųµ"), ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸ¥"), ("y", "ýÿŷ"), ("Z", "ŹŻŽ"), ("z", "źżž"),
        ("'", "‘’‚‛´"), ("\"", "“”„‟«»"), ("-", "‐‑‒–—―─━−¬"), ("|", "│┃¦"), ("~", "…"), (".", "·•░"), ("#", "█▓▒"),
        (">", "▸▶›→"), ("<", "◂◀‹←"), ("^", "↑⇑▲△"), ("v", "✓↓⇓▼▽✔"), ("x", "×✗✘✕"), ("_", "▁▂"), ("=", "▃▄▅"),
        ("1", "¹"), ("2", "²½"), ("3", "³"), ("!", "¡"), ("?", "¿"), ("/", "÷⁄"), ("+", "±"),
    ]
    var table: [Unicode.Scalar: Character] = [:]
    for (standIn, letters) in groups {
        for scalar in letters.unicodeScalars { table[scalar] = standIn }
    }
    return table
}()
