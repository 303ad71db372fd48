#pragma once
// One child program, run without a shell: started, asked whether it has ended, ended. Not for a child that is
// spoken with: it reads nothing. Its words on standard output are kept where they are wanted. A Program never
// outlives its object, nor does what it started in its own process group.
#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace communique {

/// Where `name` can be run from: the first of the folders in `path` (as in PATH) that holds it, "" where none
/// does. Folders named relatively don't count: what they are depends on where the program was started.
[[nodiscard]] std::string find_program(std::string_view path, std::string_view name);

class Program {
 public:
  enum class Output { Dropped, Kept };
  enum class State { Running, Succeeded, Failed };

  /// `arguments` are those after the file's own name. A program that can't be started has failed.
  Program(const std::string& file, const std::vector<std::string>& arguments, Output output);
  ~Program();  // ends it
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Never waits. Failed: exit status other than 0, ended by a signal, or never started.
  [[nodiscard]] State state();
  /// What it wrote so far, the first 64 KiB of it. "" where it is dropped.
  [[nodiscard]] const std::string& output();
  /// Asks it to end and, where it doesn't within a fifth of a second, makes it. Ended when this returns,
  /// unless the kernel itself holds it for two seconds.
  void end();

 private:
  void read_output();
  [[nodiscard]] bool is_running();

  pid_t id_ = 0;  // 0 when it has ended
  int reading_end_ = -1;
  State outcome_ = State::Failed;
  std::string output_;
};

}  // namespace communique
