package import JSONText

/// What an operation stores, lists or refuses to do twice (`x-state`).
package struct StateRule: Sendable, Hashable {
    /// An answer of this operation puts an item into a collection.
    package struct Stores: Sendable, Hashable {
        package let collection: String
        /// The request value that owns the item.
        package let owner: RuntimeExpression
        /// Where the item stands in the answer's body.
        package let item: JSONPointer
        /// Where the value that tells items apart stands inside an item.
        package let identifiedBy: JSONPointer
        package let facts: [String]
    }

    /// The answer of this operation lists the items of one owner.
    package struct Lists: Sendable, Hashable {
        package let collection: String
        package let owner: RuntimeExpression
        /// Where an item names its owner.
        package let ownedBy: JSONPointer
        /// Where the array of items stands in the answer's body.
        package let items: JSONPointer
        package let identifiedBy: JSONPointer
        package let facts: [String]
    }

    /// The same request a second time is refused.
    package struct RefusesRepetition: Sendable, Hashable {
        /// The name of the outcome that answers it.
        package let outcome: String
        package let facts: [String]
    }

    package let stores: Stores?
    package let lists: Lists?
    package let refusesRepetition: RefusesRepetition?
    package let reference: NodeReference

    package init(
        stores: Stores?,
        lists: Lists?,
        refusesRepetition: RefusesRepetition?,
        reference: NodeReference
    ) {
        self.stores = stores
        self.lists = lists
        self.refusesRepetition = refusesRepetition
        self.reference = reference
    }
}
