import CaseDerivation
import JSONText
import OpenAPIContract

extension Answer {
    /// What a listing operation shows: the owner that was asked for, and the identities of the items; nil where it is no accepted list.
    var listing: (owner: JSONValue, identities: [JSONValue])? {
        guard isSuccess, let lists = operation.state?.lists, let owner = prepared.value(of: lists.owner),
            let items = body.value?[lists.items]
        else { return nil }
        return (owner, (items.arrayValue ?? []).compactMap { $0[lists.identifiedBy] })
    }

    /// What a storing operation has taken: its owner, and the identity of the item; nil where nothing was accepted.
    var storing: (owner: JSONValue, identity: JSONValue)? {
        guard isSuccess, let stores = operation.state?.stores, let owner = prepared.value(of: stores.owner),
            let identity = body.value?[stores.item]?[stores.identifiedBy]
        else { return nil }
        return (owner, identity)
    }
}
