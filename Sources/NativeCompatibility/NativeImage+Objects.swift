extension NativeImage {
  /// What the image's loaders would say of each of its objects. Nothing is run.
  public func nativeObjects() -> NativeObjectFindings {
    NativeObjectResolution(self).resolve()
  }
}
