import ComparisonModel
import TextLayout

extension ProfileAnswers {
  /// The figure of the only option that meets what must hold.
  func onlyText(own: String) -> String {
    switch context.language {
    case .ko: ". \(own). 필수 조건을 모두 만족한다고 확인된 유일한 후보입니다."
    case .en: ": \(own); nothing else is known to meet every must-have."
    }
  }

  /// The figure that decided, beside that of the next option.
  func figureText(own: String, next: String, nextValue: String) -> String {
    switch context.language {
    case .ko: ". \(own)(2위 \(KoreanParticle.topic.following(next)) \(nextValue))."
    case .en: ": \(own); next is \(next) with \(nextValue)."
    }
  }

  /// That an option has none of what a driver asks for.
  func noneText(_ name: String) -> String {
    switch context.language {
    case .ko: "\(name) \(FactValue.noneText.ko)"
    case .en: "no \(name)"
    }
  }

  /// What could turn the choice.
  func reservationText(_ first: String, others: Int) -> String {
    switch context.language {
    case .ko: "단, \(first)" + (others == 0 ? "" : " 유보 사항이 \(others)건 더 있습니다.")
    case .en:
      "Reservation: \(first)"
        + (others == 0 ? "" : others == 1 ? " There is one more." : " There are \(others) more.")
    }
  }
}
