#pragma once
// A real room for the phones of load_phones.hpp, in a process of its own: the bundled deck, the real server
// and the store that a lesson is kept in.
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace communique::load {

struct HostFigures {
  long resident_kb = 0;
  long cpu_ms = 0;
  long changes = 0;  // snapshots for the teacher
  long milliseconds = 0;
};

class Host {
 public:
  /// `folder` is where its store goes.
  Host(const std::filesystem::path& folder, int questions);
  ~Host();
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  [[nodiscard]] bool is_ready() const { return port_ != 0; }
  [[nodiscard]] unsigned short port() const { return port_; }
  [[nodiscard]] const std::string& pin() const { return pin_; }
  void proceed();
  [[nodiscard]] HostFigures figures();
  /// Ends the room; the answers that a room has which is made from what was stored alone.
  [[nodiscard]] long end();

 private:
  std::string line();
  void ask(char what);
  pid_t process_ = 0;
  int channel_ = -1;
  unsigned short port_ = 0;
  std::string pin_;
};

}  // namespace communique::load
