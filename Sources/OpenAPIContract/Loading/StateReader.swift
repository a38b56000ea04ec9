import JSONText

/// Reads `x-state` of an operation.
struct StateReader {
    let reader: ContractReader

    func rule(of operation: NodeReference) throws(ContractError) -> StateRule? {
        let reference = operation.appending("x-state")
        guard reader.value(at: reference) != nil else { return nil }
        return StateRule(
            stores: try stores(at: reference.appending("stores")),
            lists: try lists(at: reference.appending("lists")),
            refusesRepetition: try refusesRepetition(at: reference.appending("refusesRepetition")),
            reference: reference
        )
    }

    private func stores(at reference: NodeReference) throws(ContractError) -> StateRule.Stores? {
        guard reader.value(at: reference) != nil else { return nil }
        return StateRule.Stores(
            collection: try reader.string("collection", of: reference),
            owner: try expression("owner", of: reference),
            item: try answerPointer("item", of: reference),
            identifiedBy: try pointer("identifiedBy", of: reference),
            facts: reader.facts(of: reference)
        )
    }

    private func lists(at reference: NodeReference) throws(ContractError) -> StateRule.Lists? {
        guard reader.value(at: reference) != nil else { return nil }
        return StateRule.Lists(
            collection: try reader.string("collection", of: reference),
            owner: try expression("owner", of: reference),
            ownedBy: try pointer("ownedBy", of: reference),
            items: try answerPointer("items", of: reference),
            identifiedBy: try pointer("identifiedBy", of: reference),
            facts: reader.facts(of: reference)
        )
    }

    private func refusesRepetition(at reference: NodeReference) throws(ContractError) -> StateRule.RefusesRepetition? {
        guard reader.value(at: reference) != nil else { return nil }
        return StateRule.RefusesRepetition(
            outcome: try reader.string("outcome", of: reference),
            facts: reader.facts(of: reference)
        )
    }

    private func expression(_ member: String, of reference: NodeReference) throws(ContractError) -> RuntimeExpression {
        let text = try reader.string(member, of: reference)
        guard let expression = RuntimeExpression(text) else {
            throw reader.unexpected(
                .string(text),
                at: reference.appending(member),
                "an expression like \"$request.body#/member\""
            )
        }
        return expression
    }

    private func answerPointer(_ member: String, of reference: NodeReference) throws(ContractError) -> JSONPointer {
        let text = try reader.string(member, of: reference)
        guard let pointer = RuntimeExpression.answerPointer(text) else {
            throw reader.unexpected(
                .string(text),
                at: reference.appending(member),
                "an expression like \"$response.body#/member\""
            )
        }
        return pointer
    }

    private func pointer(_ member: String, of reference: NodeReference) throws(ContractError) -> JSONPointer {
        let text = try reader.string(member, of: reference)
        guard let pointer = JSONPointer(text) else {
            throw reader.unexpected(.string(text), at: reference.appending(member), "a JSON Pointer like \"/member\"")
        }
        return pointer
    }
}
