import Testing
import TongbaoText

@testable import Tongbao

/// Bulletins with bytes changed, lost, doubled and mixed come through, and their quotes are slices.
/// The long way is the fuzzer's (`.ci/deep`); this is the same few thousand inputs each time.
@Suite struct MutationTests {
  private static let rounds = 4

  @Test(arguments: Fixtures.bulletins)
  func comesThrough(_ fixture: Fixtures.Bulletin) {
    let parser = BulletinParser()
    var mutation = Mutation(seed: UInt64(fixture.bytes.count))
    for round in 0..<Self.rounds {
      let source = Decoder.decode(mutation.mutated(fixture.bytes))
      for record in parser.parse(source, id: fixture.name).records {
        #expect(
          source.quote(record.evidence.range) == record.evidence.text,
          "\(fixture.name), round \(round)")
      }
    }
  }
}

/// Changes of a text that are the same for the same seed.
private struct Mutation {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  private static let stretches: [[UInt8]] = [
    "(", ")", "“", "其中", "分别", "约", "\u{FFFD}", "?", "<p>", "&#x4e00;", "万", "亿", "\t|", "\n\n",
    "一、",
  ].map { Array($0.utf8) }

  /// A text with one place in a hundred changed.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...bytes.count / 100 { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    let end = min(bytes.count, place + 1 + below(12))
    switch below(5) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
    case 3: bytes.swapAt(place, below(bytes.count))
    default: bytes.insert(contentsOf: Self.stretches[below(Self.stretches.count)], at: place)
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}

/// Steele, Lea and Flood's generator: small, and the same on every machine.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
