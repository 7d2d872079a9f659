# Sourced by ./mvnw: sets JAVA_HOME to a JDK 25, whatever `java` is the machine's default.
# Looked at in this order: JAVA_HOME, the JDK of `javac` on the PATH, then the usual places of Linux and macOS.

required_jdk=25

# Prints the feature release of the JDK in $1, nothing if there is no JDK in it.
jdk_release() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
  javac_on_path=$(command -v javac 2>/dev/null) || javac_on_path=
  if [ -n "$javac_on_path" ]; then
    javac_on_path=$(readlink -f "$javac_on_path" 2>/dev/null || printf %s "$javac_on_path")
  fi
  set +f
  for jdk in "${JAVA_HOME:-}" "${javac_on_path%/bin/javac}" \
    /usr/lib/jvm/*"$required_jdk"* /usr/java/*"$required_jdk"* /opt/*jdk*"$required_jdk"* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/"$required_jdk"* "${HOME:-}"/.jdks/*"$required_jdk"* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@"$required_jdk" /usr/local/opt/openjdk@"$required_jdk"; do
    if [ -n "$jdk" ] && [ "$(jdk_release "$jdk")" = "$required_jdk" ]; then
      set -f
      printf %s "$jdk"
      return 0
    fi
  done
  set -f
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  cat >&2 <<MISSING
Tandem is built with JDK $required_jdk, and none was found: not in JAVA_HOME, not as \`javac\` on the PATH,
not in the usual places (/usr/lib/jvm, ~/.sdkman, ~/.jdks, /Library/Java/JavaVirtualMachines, …).
Install one, for example Eclipse Temurin $required_jdk from https://adoptium.net, or set JAVA_HOME to where it is.
MISSING
  exit 1
fi
export JAVA_HOME
