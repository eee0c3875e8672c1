public import Warehouse

extension Item {
    /// All that is wrong with an item that came from outside, in the order of its fields; empty where it may be taken.
    public func problems() -> [FieldProblem] {
        var check = FieldCheck()
        check.name("sku", sku.rawValue)
        check.name("name", name)
        check.count("barcodes", barcodes.count, limit: NetworkLimits.barcodes)
        for (index, barcode) in barcodes.prefix(NetworkLimits.barcodes).enumerated() {
            check.name("barcodes[\(index)].code", barcode.code)
            check.number("barcodes[\(index)].units", barcode.units, in: NetworkLimits.quantity)
        }
        check.number("weightGrams", weightGrams, in: 0...NetworkLimits.grams)
        check.number("dimensions.width", dimensions.width, in: 0...NetworkLimits.millimetres)
        check.number("dimensions.length", dimensions.length, in: 0...NetworkLimits.millimetres)
        check.number("dimensions.height", dimensions.height, in: 0...NetworkLimits.millimetres)
        check.number("tracking", tracking.rawValue, in: 0...7)
        if let bearsGrams { check.number("bearsGrams", bearsGrams, in: 0...NetworkLimits.grams) }
        check.number("pricePence", pricePence, in: 0...NetworkLimits.pence)
        return check.problems
    }
}
