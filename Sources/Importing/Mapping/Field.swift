/// What a record can be made of. A mapping says which column gives which field.
public enum Field: String, Hashable, Sendable, CaseIterable {
    case sku, name, price, quantity
    case barcodes, tracking, handling
    case weightGrams = "weight_grams"
    case widthMillimetres = "width_mm"
    case lengthMillimetres = "length_mm"
    case heightMillimetres = "height_mm"
    case place, kind, zone, aisle, bay, level, position, x, y
    case lot, serials, reference, line
    case bestBefore = "best_before"
    case bestBeforeDays = "best_before_days"
    case order, customer, channel, priority, cutoff, promise, note
    case promiseDays = "promise_days"
    case badge, roles
    case capacity, upright, service, gift, cod, invoice, customs
    case shipTo = "ship_to"
    case box, tare, cost, load, departs, door, hazmat
    case boxes, areas
    case rma, courier, reason
    case delivery, from, due, carton, reserve
    case parcel = "parcel_number"
    case bearsGrams = "bears_grams"
    case maxGrams = "max_grams"
    case maxSide = "max_side_mm"
    case maxGirth = "max_girth_mm"
    case outerWidth = "outer_width_mm"
    case outerLength = "outer_length_mm"
    case outerHeight = "outer_height_mm"

    /// The name as people read it.
    var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}

extension ImportKind {
    /// The fields that a record of this kind must have.
    var needed: [Field] {
        switch self {
        case .items: [.sku, .name]
        case .places: [.place]
        case .stock: [.sku, .place]
        case .orders: [.order, .sku, .quantity]
        case .people: [.badge, .name, .roles]
        case .boxes: [.box, .widthMillimetres, .lengthMillimetres, .heightMillimetres, .maxGrams]
        case .services: [.service]
        case .loads: [.load, .departs]
        case .returns: [.rma, .sku, .quantity]
        case .deliveries: [.delivery, .from, .sku, .quantity]
        }
    }

    /// All fields that a record of this kind can have.
    var fields: [Field] {
        switch self {
        case .items:
            [
                .sku, .name, .barcodes, .weightGrams, .widthMillimetres, .lengthMillimetres, .heightMillimetres,
                .tracking, .handling, .price, .upright, .bearsGrams,
            ]
        case .places: [.place, .kind, .zone, .aisle, .bay, .level, .position, .x, .y, .capacity, .reserve]
        case .stock: [.sku, .place, .quantity, .lot, .bestBefore, .bestBeforeDays, .serials, .reference, .line]
        case .orders:
            [
                .order, .sku, .name, .quantity, .price, .customer, .channel, .priority, .cutoff, .promise, .promiseDays,
                .note, .shipTo, .service, .gift, .cod, .invoice, .customs,
            ]
        case .people: [.badge, .name, .roles]
        case .boxes:
            [
                .box, .widthMillimetres, .lengthMillimetres, .heightMillimetres, .outerWidth, .outerLength,
                .outerHeight, .tare, .maxGrams, .cost,
            ]
        case .services: [.service, .maxGrams, .maxSide, .maxGirth, .cod, .hazmat, .boxes, .areas]
        case .loads: [.load, .service, .departs, .door, .hazmat]
        case .returns: [.rma, .order, .customer, .courier, .parcel, .reason, .sku, .quantity, .price]
        case .deliveries:
            [
                .delivery, .from, .due, .sku, .quantity, .lot, .bestBefore, .bestBeforeDays, .serials, .carton,
            ]
        }
    }

    /// The field whose rows with the same text are one record; nil where each row is one.
    var gatheredBy: Field? {
        switch self {
        case .orders: .order
        case .returns: .rma
        case .deliveries: .delivery
        case .items, .places, .stock, .people, .boxes, .services, .loads: nil
        }
    }
}
