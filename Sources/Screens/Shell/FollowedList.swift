import TextScreen

extension ListSelection {
    /// Goes along when a list is read anew: the selection stays on its row, wherever that stands now. Where the row is
    /// gone it stays where it was; the first list that comes begins at its top.
    mutating func follow<Row, Key: Equatable>(
        _ key: (Row) -> Key, from old: [Row], to new: [Row], isFirst: Bool, page: Int
    ) {
        let kept = old.indices.contains(index) ? key(old[index]) : nil
        var moved = ListSelection(index: new.firstIndex { key($0) == kept } ?? (isFirst ? 0 : index))
        moved.fit(count: new.count, page: page)
        self = moved
    }
}
