extension NativeImage {
  /// What the image's loaders would say of each of its objects. Nothing is run.
  public func nativeObjects() -> NativeObjectObservation {
    NativeObjectResolution(self).resolve()
  }
}
