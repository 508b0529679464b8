import ComparisonModel

extension SharedLayersBlock {
  /// The title of the table.
  var caption: String {
    switch context.language {
    case .ko: "다른 이미지가 이미 있는 호스트에 더 내려받는 바이트"
    case .en: "What each image adds to a host that has another"
    }
  }

  /// What is counted.
  var definition: String {
    switch context.language {
    case .ko:
      "호스트에 이미 있는 레이어는 다시 내려받지 않습니다. 저장된 바이트의 다이제스트가 같은 레이어를 같은 것으로 봅니다. 압축 방식이 다르면 내용이 같아도 다른 레이어입니다."
    case .en:
      "A host does not download a layer again that it holds. Layers are the same where the digests of their stored "
        + "bytes are; the same files compressed in another way are another layer."
    }
  }

  /// The header of the images that are added.
  var imageHeader: String {
    switch context.language {
    case .ko: "이미지"
    case .en: "Image"
    }
  }

  /// The header of what an image adds to an empty host.
  var aloneHeader: String {
    switch context.language {
    case .ko: "빈 호스트"
    case .en: "Empty host"
    }
  }

  /// The header of what images add to a host that has one.
  func besideHeader(_ name: String) -> String {
    switch context.language {
    case .ko: "\(name) 있음"
    case .en: "Has \(name)"
    }
  }

  /// The header of the image beside which another adds least.
  var nearestHeader: String {
    switch context.language {
    case .ko: "가장 많이 공유하는 이미지"
    case .en: "Shares most with"
    }
  }

  /// The header of the least that an image adds.
  var leastHeader: String {
    switch context.language {
    case .ko: "그 이미지가 있을 때"
    case .en: "Beside that one"
    }
  }

  /// That there are too many images to compare each with each.
  func tooManySentence(images: Int) -> String {
    switch context.language {
    case .ko: "레이어를 아는 이미지가 \(images)개입니다. \(Self.maximumImages)개가 넘으면 서로 견주지 않습니다."
    case .en:
      "The layers of \(images) images are known; of more than \(Self.maximumImages), pairs are not compared."
    }
  }
}
