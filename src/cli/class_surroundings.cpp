#include "cli/class_surroundings.hpp"

#include "platform/network.hpp"
#include "platform/secrets.hpp"
#include "platform/system_clock.hpp"

namespace communique {
namespace {

const char* name_of(NetworkKind kind) {
  switch (kind) {
    case NetworkKind::WiFi:
      return "wifi";
    case NetworkKind::Ethernet:
      return "ethernet";
    case NetworkKind::Vpn:
      return "vpn";
    case NetworkKind::Virtual:
      return "virtual";
    case NetworkKind::LinkLocal:
    case NetworkKind::Other:
      return "other";
  }
  return "other";
}

}  // namespace

ClassSurroundings class_surroundings() {
  ClassSurroundings surroundings;
  surroundings.steady = steady_time;
  surroundings.token = secret_token;
  surroundings.pin = random_pin;
  surroundings.addresses = [] {
    std::vector<ClassAddress> addresses;
    for (const NetworkAddress& each : network_addresses()) {
      addresses.push_back({each.address, each.interface_name, name_of(each.kind)});
    }
    return addresses;
  };
  return surroundings;
}

}  // namespace communique
