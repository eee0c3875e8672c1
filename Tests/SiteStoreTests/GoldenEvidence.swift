import Warehouse

// The fact of a picture, and how it lies in files that exist.

let goldenEvidenceBodies: [FactBody] = [
    .evidenceTaken(
        Evidence(
            subject: "RMA-7", angle: "front", digest: String(repeating: "ab", count: 32), bytes: 1234, kind: .jpeg,
            by: "ANA", source: "IMG 1.jpg"))
]

let goldenEvidenceFacts: [String] = [
    #"""
    evidence.taken {"angle":"front","by":"ANA","bytes":1234,"digest":"abababababababababababababababababab\#
    abababababababababababababab","kind":"image/jpeg","source":"IMG 1.jpg","subject":"RMA-7"}
    """#
]
