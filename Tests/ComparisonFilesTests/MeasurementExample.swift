import ComparisonModel

/// A measurement that has every fact and every key.
enum MeasurementExample {
  static let digest = "sha256:" + String(repeating: "0a", count: 32)

  static let line =
    #"{"schema":"plimsoll-measurement-1","image":{"name":"node:24-slim","source":"oci","#
    + #""manifest_digest":"\#(digest)","config_digest":"\#(digest)","index_digest":"\#(digest)","#
    + #""platform":"linux/arm64/v8","created":"2026-08-27T17:02:40.5Z","layers":[{"digest":"\#(digest)","size":80728745}]},"taken_at":"2026-11-23T12:00:00Z","#
    + #""tool":{"name":"plimsoll","version":"1.0"},"method":"published listing","evidence":"published","evidence_of":{"default_user":"declared","node_version":"verified"},"candidate":"node-slim","#
    + #""facts":{"transfer_size":80728745,"layer_tar_size":null,"content_size":{"bytes":229740000,"within":5000},"#
    + #""root_filesystem_size":0,"reclaimable_size":12,"engine_size":9223372036854775807,"layer_count":5,"#
    + #""file_count":null,"base_os":{"id":"debian","version_id":"12","pretty_name":"Debian 12","version_codename":"bookworm"},"#
    + #""package_manager":["apt","dpkg"],"package_count":{"apk":0,"dpkg":88},"package_names":["apt","bash"],"#
    + #""c_library":{"family":"glibc","version":"2.36","evidence":"/lib/x"},"shells":["/bin/bash","/bin/sh"],"#
    + #""setuid_files":["/usr/bin/su"],"build_tools":[],"program_names":["git"],"default_user":"","node_version":"24.20.0","#
    + #""native_objects":{"total":3,"unloadable":[{"path":"/a.node","reason":"no \"libc\\musl\"","problems":[{"kind":"version","names":["GLIBC_2.34"],"unlisted":3,"library":"libc.so.6","needed_by":"/b.so"},{"kind":"interpreter","names":[]}]}],"for_other_platforms":["/arm64.node"]},"#
    + #""native_packages":[{"name":"@a/b","version":"1.0.0","path":"/app/node_modules/@a/b","outcome":"does_not_load","reason":{"ko":"까닭","en":"why"}},{"name":"c","outcome":"must_compile","reason":{"ko":"까닭","en":"why"},"reference":{"address":"https://example.org/c","date":"2026-11-24"}}],"#
    + #""known_vulnerabilities":7,"vulnerabilities_by_severity":{"critical":1,"high":6},"fixable_vulnerabilities":{"high":6},"unfixed_vulnerabilities":{"critical":1},"vulnerability_ids":["CVE-2026-1"],"vulnerability_database":"2026-11-20T00:00:00Z","supported_until":"2026-07-11","runtime_supported_until":"2028-04-30","base_supported_until":"2026-07-11","tag_built":false},"unknown":{"layer_tar_size":"not-in-archive","file_count":"could-not-be-told"},"#
    + #""sources":[{"id":"s","title":{"ko":"출처","en":"Source"},"url":"https://example.org/?a=1","date":"2026-08-27"}],"#
    + #""notes":[{"ko":"메모","en":"Note"}],"#
    + #""declared":{"version":1,"searched":[{"place":"referrers","found":2,"problem":{"ko":"까닭","en":"why"}}],"labels":[{"key":"org.opencontainers.image.version","value":"1","outcome":"undecided","reason":{"ko":"까닭","en":"why"}}],"#
    + #""documents":[{"kind":"bill-of-materials","place":"cosign-tags","name":"sha256-00.sbom","media_type":"application/spdx+json","predicate_type":"https://spdx.dev/Document","digest":"\#(digest)","size":12,"format":"SPDX 2.3","makers":["syft"],"subject":"holds","#
    + #""packages":{"outcome":"differs","agreeing":3,"lacking":["ghost 1"],"lacking_count":1,"unlisted":["bash 5"],"unlisted_count":1,"differing":[{"name":"a","claimed":"1","found":"2"}],"differing_count":1,"undecided":{"npm":4}},"signers":[{"issuer":"https://i.example","subject":"a@example.org"}],"problem":"2:6: a value is expected"}]},"details":{"layers":[{"size":1.5},[],{},true,null]}}"#
}
