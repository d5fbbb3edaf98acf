import Testing

@testable import TongbaoArchives

@Suite struct SHA256Tests {
  /// FIPS 180-4's examples, and lengths about the border of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func digests(_ text: String, _ digest: String) {
    var hash = SHA256()
    for byte in text.utf8 { hash.update([byte]) }
    #expect(SHA256.hexadecimal(hash.digest()) == digest, "\(text)")
  }

  @Test func partsKeepTheirBorders() {
    let one = SHA256.hex(of: [Array("ab".utf8), Array("c".utf8)])
    #expect(one != SHA256.hex(of: [Array("a".utf8), Array("bc".utf8)]))
  }
}
