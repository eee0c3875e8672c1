// Two digits on a bin's label that nobody can know who does not stand before it.
//
// A worker who knows the aisle by heart types the place instead of scanning it, and types the one next door when tired.
// The digits follow from the code alone, so labels need no table and survive a restore. With bytes b of the code and
// weights 5, 25, 125 … (powers of 5, which runs through all residues of the prime 97):
//
//     s = 5·b1 + 25·b2 + 125·b3 + …  (mod 97)        digits = s^5 (mod 97), written as 00 … 96
//
// One wrong character changes s, because two printable characters differ by less than 97 and no weight is 0; two
// exchanged ones change it too, because no two weights are equal (in codes of up to 96 characters). So bins that are
// neighbours along an aisle, a bay or a level never share their digits. The last step is one-to-one, as 5 has no factor
// in common with 96, and keeps a row of bins from counting up in equal steps.

/// The two check digits on the label of a place, `00` to `96`.
public func placeCheckDigits(_ place: PlaceID) -> String {
    var (sum, weight) = (0, 5)
    for byte in place.rawValue.utf8 {
        sum = (sum + weight * Int(byte)) % 97
        weight = weight * 5 % 97
    }
    let square = sum * sum % 97
    let digits = square * square % 97 * sum % 97
    return digits < 10 ? "0\(digits)" : String(digits)
}
