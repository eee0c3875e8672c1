import Barcode

/// The text on the label of a unit: an element string where batch or serial stand on it, the plain number elsewhere.
public func goodsLabel(_ item: Item?, _ sku: SKU, _ batch: Batch, serial: String?) -> String {
    guard let item, let code = item.barcodes.first(where: { $0.units == 1 })?.code else { return sku.rawValue }
    guard let gtin = GTIN(code), !item.tracking.isEmpty else { return code }
    var text = "]C101" + gtin.description
    if let expiry = batch.expiry { text += "17" + expiry.date.yymmdd }
    if !batch.lot.isEmpty { text += "10" + batch.lot }
    if let serial { text += (batch.lot.isEmpty ? "" : "\u{1D}") + "21" + serial }
    return text
}
