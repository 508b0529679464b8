public import ImageProbes
internal import NativeProbes

/// What is asked of every image. A new probe is a type, and a line here.
public enum ImageProbeList {
  /// The probes, in the order in which their evidence stands in a measurement.
  public static let all: [any ImageProbe] = [
    BaseOSProbe(), CLibraryProbe(), PackageProbe(), ShellProbe(), BuildToolProbe(),
    ProgramNamesProbe(), PrivilegeProbe(),
    UserProbe(),
    NodeProbe(), NativeObjectProbe(), InstalledPackageProbe(), SizeProbe(),
  ]
}
