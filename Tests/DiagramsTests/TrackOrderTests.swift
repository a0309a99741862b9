import Diagrams
import Testing

@Suite struct TrackOrderTests {
  typealias Stretch = TrackOrder.Stretch

  func stretch(_ from: Double, _ fromLow: Bool, _ to: Double, _ toLow: Bool) -> Stretch {
    Stretch(ends: [
      .init(position: from, leadsLow: fromLow), .init(position: to, leadsLow: toLow),
    ])
  }

  @Test func nothingNeedsNoTrack() {
    #expect(TrackOrder.tracks([]).count == 0)
  }

  @Test func stretchesApartShareATrack() {
    let (tracks, count) = TrackOrder.tracks([
      stretch(0, true, 20, false), stretch(40, true, 60, false),
    ])
    #expect(tracks == [0, 0])
    #expect(count == 1)
  }

  @Test func stretchesThatMeetDoNot() {
    let (tracks, count) = TrackOrder.tracks([
      stretch(0, true, 20, false), stretch(24, true, 60, false),
    ])
    #expect(Set(tracks) == [0, 1])
    #expect(count == 2)
  }

  /// Two ways from the left, one below the other, both downwards to the right: the lower one must
  /// turn first, or they cross twice.
  @Test func nestedWaysDoNotCross() {
    let upper = stretch(0, true, 50, false)
    let lower = stretch(10, true, 60, false)
    let (tracks, _) = TrackOrder.tracks([upper, lower])
    #expect(tracks[1] < tracks[0])
  }

  /// A way that leaves to the right and one that leaves to the left at the same height.
  @Test func waysAtOneHeightDoNotLieOnEachOther() {
    let toTheRight = stretch(0, true, 30, false)
    let toTheLeft = stretch(30, true, 70, false)
    for order in [[toTheRight, toTheLeft], [toTheLeft, toTheRight]] {
      let (tracks, _) = TrackOrder.tracks(order)
      let right = order[0].low == 0 ? 0 : 1
      #expect(tracks[right] > tracks[1 - right])
    }
  }

  @Test(arguments: 0..<50) func overlappingStretchesNeverShareATrack(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let stretches = (0..<20).map { _ in
      stretch(
        Double.random(in: 0...300, using: &generator),
        Bool.random(using: &generator),
        Double.random(in: 0...300, using: &generator),
        Bool.random(using: &generator)
      )
    }
    let (tracks, count) = TrackOrder.tracks(stretches)
    #expect(tracks.allSatisfy { (0..<count).contains($0) })
    for a in stretches.indices {
      for b in stretches.indices.dropFirst(a + 1) where tracks[a] == tracks[b] {
        let isApart =
          stretches[a].high + 8 <= stretches[b].low || stretches[b].high + 8 <= stretches[a].low
        #expect(isApart)
      }
    }
  }
}
