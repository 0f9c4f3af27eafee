# What the commands need from the machine: each function installs it through apt where it may, or says what to install.

say() { echo "$*" >&2; }

# Installs packages, as root or through sudo without a password.
install() {
  local run=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then return 1; fi
    run=(sudo -n)
  fi
  command -v apt-get >/dev/null || return 1
  say "Installing: $*"
  "${run[@]}" apt-get update -qq >&2 &&
    "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

java_version() { java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

need_java() {
  if ! command -v javac >/dev/null || [ "$(java_version)" -lt 17 ] 2>/dev/null; then
    install openjdk-17-jdk-headless || {
      say "Sportello needs a Java development kit, version 17 or newer."
      say "Install it, for example on Debian or Ubuntu: apt-get install openjdk-17-jdk-headless"
      exit 1
    }
  fi
}

need_maven() {
  command -v mvn >/dev/null || install maven || {
    say "Sportello needs Maven 3.8 or newer to build itself."
    say "Install it, for example on Debian or Ubuntu: apt-get install maven"
    exit 1
  }
}

need_chromium() {
  command -v chromium >/dev/null || install chromium || {
    say "The tests of the pages need Chromium at /usr/bin/chromium."
    say "Install it, for example on Debian: apt-get install chromium"
    exit 1
  }
}
