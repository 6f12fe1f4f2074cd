/// The name of a person whose parts a sheet may hold apart.
enum PersonName {
    /// A whole name, or one put together from its parts: a column "Nom" beside "Prénom" is the last name, a column "Nombre"
    /// beside "Apellidos" the first.
    static func of(_ name: String, first: String, last: String) -> String {
        let parts = !first.isEmpty && !last.isEmpty && !name.isEmpty ? [name] : [first, name, last]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
