# Sourced by ./mvnw and ./lamplighter: points JAVA_HOME to a JDK 25 or stops with one sentence.
# Order: a JAVA_HOME that is 25, JAVA_HOME_25 (as CI runners set it), the usual folders, java on the PATH.
lamplighter_is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

lamplighter_find_jdk_25() {
  set +f
  for candidate in "${JAVA_HOME-}" "${JAVA_HOME_25-}" "${JAVA_HOME_25_X64-}" \
    /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/java/openjdk /opt/*jdk*25*; do
    if [ -n "$candidate" ] && lamplighter_is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      set -f
      return 0
    fi
  done
  set -f
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    candidate=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    if lamplighter_is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  fi
  return 1
}

if ! lamplighter_find_jdk_25; then
  echo "Lamplighter needs a JDK 25 and found none: install one (for example Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
fi
