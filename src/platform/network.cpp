#include "platform/network.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>

namespace communique {

namespace {

enum class Family { V4, V6 };
enum class Reach { Private, Public, Link };

struct Place {
  Family family = Family::V4;
  Reach reach = Reach::Public;
};

/// RFC 1918 and 3927.
Reach reach_of(const in_addr& address) {
  const auto number = ntohl(address.s_addr);
  if (number >> 16U == 0xA9FE) return Reach::Link;                       // 169.254.0.0/16
  const bool is_private = number >> 24U == 10 || number >> 20U == 0xAC1  // 10.0.0.0/8, 172.16.0.0/12
                          || number >> 16U == 0xC0A8;                    // 192.168.0.0/16
  return is_private ? Reach::Private : Reach::Public;
}

/// RFC 4193 and 4291.
Reach reach_of(const in6_addr& address) {
  if (IN6_IS_ADDR_LINKLOCAL(&address)) return Reach::Link;
  return (address.s6_addr[0] & 0xFEU) == 0xFC ? Reach::Private : Reach::Public;
}

std::optional<Place> place_of(const std::string& address) {
  in_addr four{};
  if (inet_pton(AF_INET, address.c_str(), &four) == 1) return Place{Family::V4, reach_of(four)};
  in6_addr six{};
  if (inet_pton(AF_INET6, address.c_str(), &six) == 1) return Place{Family::V6, reach_of(six)};
  return std::nullopt;
}

bool begins_with_any(std::string_view name, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return name.starts_with(beginning); });
}

NetworkKind kind_of(const FoundAddress& found, Reach reach) {
  const std::string_view name = found.interface_name;
  if (begins_with_any(name, {"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd", "incus",
                             "podman", "cni", "flannel", "cali", "vnet"})) {
    return NetworkKind::Virtual;
  }
  if (found.is_point_to_point ||
      begins_with_any(name, {"tun", "tap", "wg", "ppp", "utun", "ipsec", "tailscale", "zt", "nordlynx"})) {
    return NetworkKind::Vpn;
  }
  if (reach == Reach::Link) return NetworkKind::LinkLocal;
  if (found.is_wireless || begins_with_any(name, {"wl"})) return NetworkKind::WiFi;
  return begins_with_any(name, {"en", "eth"}) ? NetworkKind::Ethernet : NetworkKind::Other;
}

int tier_of(NetworkKind kind) {
  if (kind == NetworkKind::LinkLocal) return 2;
  return kind == NetworkKind::Vpn || kind == NetworkKind::Virtual ? 1 : 0;
}

}  // namespace

std::vector<NetworkAddress> sorted_addresses(const std::vector<FoundAddress>& found) {
  struct Ranked {
    std::tuple<int, Family, Reach, NetworkKind> rank;
    NetworkAddress address;
  };
  std::vector<Ranked> ranked;
  for (const FoundAddress& one : found) {
    const std::optional<Place> place = place_of(one.address);
    if (!place || !one.is_up || one.is_loopback) continue;
    if (place->family == Family::V6 && place->reach == Reach::Link) continue;
    const NetworkKind kind = kind_of(one, place->reach);
    ranked.push_back(
        {{tier_of(kind), place->family, place->reach, kind}, {one.address, one.interface_name, kind}});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& left, const Ranked& right) { return left.rank < right.rank; });
  std::vector<NetworkAddress> addresses;
  for (Ranked& one : ranked) addresses.push_back(std::move(one.address));
  return addresses;
}

std::vector<NetworkAddress> network_addresses() {
  ifaddrs* all = nullptr;
  if (getifaddrs(&all) != 0) return {};
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(all, &freeifaddrs);
  std::vector<FoundAddress> found;
  for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
    if (one->ifa_addr == nullptr) continue;
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = one->ifa_addr->sa_family;
    if (family == AF_INET) {
      sockaddr_in four{};
      std::memcpy(&four, one->ifa_addr, sizeof four);
      inet_ntop(family, &four.sin_addr, text.data(), text.size());
    } else if (family == AF_INET6) {
      sockaddr_in6 six{};
      std::memcpy(&six, one->ifa_addr, sizeof six);
      inet_ntop(family, &six.sin6_addr, text.data(), text.size());
    } else {
      continue;
    }
    const std::string name = one->ifa_name;
    std::error_code ignored;
    found.push_back({name, text.data(), (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_RUNNING) != 0,
                     (one->ifa_flags & IFF_LOOPBACK) != 0, (one->ifa_flags & IFF_POINTOPOINT) != 0,
                     std::filesystem::exists("/sys/class/net/" + name + "/wireless", ignored)});
  }
  return sorted_addresses(found);
}

}  // namespace communique
