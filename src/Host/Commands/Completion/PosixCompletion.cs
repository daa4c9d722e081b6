using System.Text;

namespace PyTool.Host.Commands.Completion;

/// <summary>Bash and zsh: a table of words for each command, and a function that finds the command.</summary>
internal static class PosixCompletion
{
    public static string Bash(IReadOnlyList<CompletionNode> nodes)
    {
        var text = new StringBuilder("# Completion of pytool for bash\n_pytool_words() {\n    case \"$1\" in\n");
        AppendWords(text, nodes);
        text.Append("    esac\n}\n\n_pytool_values() {\n    case \"$1 $2\" in\n");
        AppendValues(text, nodes);
        text.Append(
            """
                esac
            }

            _pytool() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" path="pytool" word values
                for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    [[ "$word" == -* ]] && continue
                    [[ " $(_pytool_words "$path") " == *" $word "* ]] && path="$path $word"
                done
                values="$(_pytool_values "$path" "$previous")"
                if [[ -n "$values" ]]; then
                    COMPREPLY=($(compgen -W "$values" -- "$current"))
                else
                    COMPREPLY=($(compgen -W "$(_pytool_words "$path")" -- "$current"))
                fi
            }

            complete -o bashdefault -o default -F _pytool pytool

            """);
        return text.ToString();
    }

    public static string Zsh(IReadOnlyList<CompletionNode> nodes)
    {
        var text = new StringBuilder("#compdef pytool\n# Completion of pytool for zsh\n_pytool_words() {\n    case \"$1\" in\n");
        AppendWords(text, nodes);
        text.Append("    esac\n}\n\n_pytool_values() {\n    case \"$1 $2\" in\n");
        AppendValues(text, nodes);
        text.Append(
            """
                esac
            }

            _pytool() {
                local name="pytool" word values
                for word in ${words[2,CURRENT-1]}; do
                    [[ $word == -* ]] && continue
                    [[ " $(_pytool_words "$name") " == *" $word "* ]] && name="$name $word"
                done
                values="$(_pytool_values "$name" "${words[CURRENT-1]}")"
                if [[ -n $values ]]; then
                    compadd -- ${=values}
                else
                    compadd -- ${=$(_pytool_words "$name")}
                    _files
                fi
            }

            if [ "$funcstack[1]" = "_pytool" ]; then
                _pytool "$@"
            else
                compdef _pytool pytool
            fi

            """);
        return text.ToString();
    }

    private static void AppendWords(StringBuilder text, IReadOnlyList<CompletionNode> nodes)
    {
        foreach (var node in nodes)
        {
            text.Append("        \"").Append(node.Path).Append("\") echo \"");
            text.AppendJoin(' ', node.Children.Select(c => c.Name).Concat(node.Options.Select(o => o.Name)).Concat(node.Options.Where(o => o.Short is not null).Select(o => "-" + o.Short)));
            text.Append("\" ;;\n");
        }
    }

    private static void AppendValues(StringBuilder text, IReadOnlyList<CompletionNode> nodes)
    {
        foreach (var node in nodes)
        {
            foreach (var option in node.Options.Where(o => o.PossibleValues.Count > 0))
            {
                text.Append("        \"").Append(node.Path).Append(' ').Append(option.Name).Append("\") echo \"").AppendJoin(' ', option.PossibleValues).Append("\" ;;\n");
            }
        }
    }
}
