#pragma once
// The addresses under which this machine can be reached in a room, the likeliest first. A guess, so whoever
// shows the first offers the others too. Sends nothing to anybody.
#include <string>
#include <vector>

namespace communique {

enum class NetworkKind {
  WiFi,
  Ethernet,
  Other,
  Vpn,       // a tunnel: phones in the room are elsewhere
  Virtual,   // inside this machine: containers, virtual machines
  LinkLocal  // given by the machine to itself, for want of a network that gives addresses
};

struct NetworkAddress {
  std::string address;         // IPv4, or IPv6 without brackets
  std::string interface_name;  // "wlan0"
  NetworkKind kind = NetworkKind::Other;
  bool operator==(const NetworkAddress&) const = default;
};

/// One address as the system tells of it.
struct FoundAddress {
  std::string interface_name;
  std::string address;
  bool is_up = true;
  bool is_loopback = false;
  bool is_point_to_point = false;
  bool is_wireless = false;
};

/// Leaves out what is down, loopback, or IPv6 of one link only (no browser takes those), and sorts: networks
/// that phones may share, then tunnels and virtual ones, then addresses that the machine gave itself; in each
/// IPv4 before IPv6, private before public, Wi-Fi before Ethernet; else in the system's order.
[[nodiscard]] std::vector<NetworkAddress> sorted_addresses(const std::vector<FoundAddress>& found);
/// Those of this machine, now. Empty where there are none, or the system does not tell.
[[nodiscard]] std::vector<NetworkAddress> network_addresses();

}  // namespace communique
