# What the steps of the action have in common. Each reads what people wrote from its environment.
set -euo pipefail

# fail MESSAGE: ends the step with an annotation. Its text cannot end the command that it is part of.
fail() {
  local text=${1//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '::error title=Plimsoll::%s\n' "${text//$'\n'/%0A}"
  exit 1
}

# output NAME VALUE: an output of the step, whatever the value holds.
output() {
  local mark
  mark=end-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s<<%s\n%s\n%s\n' "$1" "$mark" "$2" "$mark" >>"$GITHUB_OUTPUT"
}

# lines TEXT ARRAY: the lines of a text that hold something, without the blanks about them.
lines() {
  local -n into=$2
  local line
  into=()
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line#"${line%%[![:space:]]*}"}
    line=${line%"${line##*[![:space:]]}"}
    [ -z "$line" ] || into+=("$line")
  done <<<"$1"
}

# inputs ARRAY: the comparison and measurements, as arguments of report and check.
inputs() {
  local -n found=$1
  local given path
  found=()
  lines "${PLIMSOLL_MEASUREMENTS:-}" given
  [ -z "${PLIMSOLL_MEASURED:-}" ] || given+=("$PLIMSOLL_MEASURED")
  for path in "${given[@]}"; do found+=("--measurements=$path"); done
  case ${PLIMSOLL_COMPARISON:-} in
    '') ;;
    # A message begins with the name of the file: a runner would take it for a command of its own.
    :*) found+=(-- "./$PLIMSOLL_COMPARISON") ;;
    *) found+=(-- "$PLIMSOLL_COMPARISON") ;;
  esac
}
