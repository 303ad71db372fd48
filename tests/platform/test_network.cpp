#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "platform/network.hpp"
#include "platform/secrets.hpp"

using namespace communique;

namespace {

FoundAddress found(const char* interface_name, const char* address) { return {interface_name, address}; }

std::vector<std::string> in_order(const std::vector<FoundAddress>& all) {
  std::vector<std::string> addresses;
  for (const NetworkAddress& one : sorted_addresses(all)) addresses.push_back(one.address);
  return addresses;
}

}  // namespace

TEST_CASE("The address that phones can most likely reach comes first") {
  CHECK(in_order({found("docker0", "172.17.0.1"), found("eno1", "2001:db8::7"), found("tun0", "10.8.0.2"),
                  found("eth1", "169.254.7.7"), found("eno1", "192.168.1.20"), found("usb0", "203.0.113.9"),
                  found("eno1", "fd00::20"), found("wlp3s0", "192.168.1.31")}) ==
        std::vector<std::string>{"192.168.1.31", "192.168.1.20", "203.0.113.9", "fd00::20", "2001:db8::7",
                                 "10.8.0.2", "172.17.0.1", "169.254.7.7"});
}

TEST_CASE("Among equals the system's order stays") {
  CHECK(in_order({found("eth1", "10.0.0.2"), found("eth0", "10.0.0.1")}) ==
        std::vector<std::string>{"10.0.0.2", "10.0.0.1"});
}

TEST_CASE("What is down, loopback or of one link only is no address for a class") {
  FoundAddress down = found("eth0", "192.168.1.2");
  down.is_up = false;
  FoundAddress loopback = found("lo", "127.0.0.1");
  loopback.is_loopback = true;
  CHECK(in_order({down, loopback, found("eth0", "fe80::1"), found("eth0", "no address")}).empty());
}

TEST_CASE("An interface is known by its name, or by what the system says of it") {
  const auto kind = [](FoundAddress one) { return sorted_addresses({std::move(one)}).at(0).kind; };
  const std::pair<const char*, NetworkKind> names[] = {
      {"wlan0", NetworkKind::WiFi},     {"wlx00c0ca", NetworkKind::WiFi},
      {"eth0", NetworkKind::Ethernet},  {"enp0s31f6", NetworkKind::Ethernet},
      {"br0", NetworkKind::Other},      {"usb0", NetworkKind::Other},
      {"wg0", NetworkKind::Vpn},        {"tailscale0", NetworkKind::Vpn},
      {"utun3", NetworkKind::Vpn},      {"br-4f5a", NetworkKind::Virtual},
      {"virbr0", NetworkKind::Virtual}, {"veth12ab", NetworkKind::Virtual}};
  for (const auto& [name, expected] : names) {
    INFO(name);
    CHECK(kind(found(name, "192.168.1.2")) == expected);
  }
  FoundAddress wireless = found("ath0", "192.168.1.2");
  wireless.is_wireless = true;
  CHECK(kind(wireless) == NetworkKind::WiFi);
  FoundAddress tunnel = found("corp", "192.168.1.2");
  tunnel.is_point_to_point = true;
  CHECK(kind(tunnel) == NetworkKind::Vpn);
}

TEST_CASE("Private addresses end where the standards say") {
  const std::pair<const char*, const char*> edges[] = {{"172.16.0.1", "172.15.255.255"},
                                                       {"172.31.255.255", "172.32.0.0"},
                                                       {"10.255.255.255", "11.0.0.0"},
                                                       {"192.168.255.255", "192.169.0.0"}};
  for (const auto& [within, beyond] : edges) {
    INFO(within << " and " << beyond);
    CHECK(in_order({found("eth0", beyond), found("eth1", within)}).front() == within);
  }
}

TEST_CASE("This machine's own addresses leave out the loopback") {
  for (const NetworkAddress& one : network_addresses()) {
    INFO(one.address << " of " << one.interface_name);
    CHECK_FALSE(one.interface_name.empty());
    CHECK_FALSE(one.address.starts_with("127."));
    CHECK(one.address != "::1");
  }
}

TEST_CASE("A seat's token has 32 hex digits and is never the same") {
  std::set<std::string> tokens;
  for (int i = 0; i < 100; ++i) {
    const std::string token = secret_token();
    CHECK(token.size() == 32);
    CHECK(token.find_first_not_of("0123456789abcdef") == std::string::npos);
    tokens.insert(token);
  }
  CHECK(tokens.size() == 100);
}

TEST_CASE("A PIN has six digits and does not begin with 0") {
  for (int i = 0; i < 1000; ++i) {
    const std::string pin = random_pin();
    CHECK(pin.size() == 6);
    CHECK(pin.find_first_not_of("0123456789") == std::string::npos);
    CHECK(pin.front() != '0');
  }
}
