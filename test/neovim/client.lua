-- Run by run.mjs with a draft open that has one wrong grade. Written for Neovim 0.7 (Debian 12) and later.
local failures = 0

local function check(name, ok, info)
  io.stdout:write(string.format('  %s  %s%s\n', ok and 'ok  ' or 'FAIL', name, ok and '' or ' ' .. (info or '')))
  if not ok then failures = failures + 1 end
end

-- Waits for a condition: no longer than it takes, 10 s at most.
local function eventually(condition) return vim.wait(10000, condition, 10) end

local rule = 'judgement/grade'
local function code_of(diagnostic)
  return diagnostic.code or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code')
end
local function finding()
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if code_of(diagnostic) == rule then return diagnostic end
  end
end

local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(text, 1, true) then return number - 1, line end
  end
  error('no line has ' .. text)
end
local function set_line(number, ...) vim.api.nvim_buf_set_lines(0, number, number + 1, false, { ... }) end

-- Asks the server about a place in the draft and gives its answer.
local function ask(method, line, character)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    return answer.result
  end
end

local function labels(line, character)
  local result = ask('textDocument/completion', line, character) or {}
  return vim.tbl_map(function(item) return item.label end, result.items or result)
end

local function main()
  vim.bo.filetype = 'markdown'
  local id = assert(vim.lsp.start_client({
    name = 'inspection-report',
    cmd = { vim.env.NODE, vim.env.SERVER, 'lsp', '--stdio' },
    root_dir = vim.fn.getcwd(),
    on_exit = function(code) vim.g.server_exit = code end,
  }))
  vim.lsp.buf_attach_client(0, id)
  check('the server is initialised', eventually(function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end))

  local line, text = line_of('help-and-protection:')
  check('a wrong grade is found', eventually(finding), vim.inspect(vim.diagnostic.get(0)))
  local found = assert(finding())
  check('the finding marks the grade and nothing else',
    found.lnum == line and text:sub(found.col + 1, found.end_col) == 'requires improvement', vim.inspect(found))

  local hover = ask('textDocument/hover', line, 4)
  check('a key shows its official wording',
    vim.inspect(hover):lower():find('experiences and progress of children who need help', 1, true) ~= nil,
    vim.inspect(hover))

  -- What a person chooses from the list that :lua vim.lsp.buf.code_action() shows.
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      if title:find('requires improvement to be good', 1, true) then return choose(item) end
    end
    check('a fix is offered', false, vim.inspect(items))
  end
  vim.api.nvim_win_set_cursor(0, { line + 1, found.col })
  vim.lsp.buf.code_action()
  check('the fix is applied', eventually(function()
    local _, now = line_of('help-and-protection:')
    return now == '  help-and-protection: requires improvement to be good'
  end))
  check('the finding goes with it', eventually(function() return not finding() end))

  local leaders = line_of('  leaders: good')
  set_line(leaders, '  lea')
  check('a half-typed key is completed', vim.tbl_contains(labels(leaders, 5), 'leaders'))
  set_line(leaders, '  leaders: req')
  check('a half-typed grade is completed',
    vim.tbl_contains(labels(leaders, 14), 'requires improvement to be good'))
  check('the half-typed grade is found', eventually(function()
    return finding() and finding().lnum == leaders
  end))
  set_line(leaders, '  leaders: good')
  check('the finding goes when the grade is whole', eventually(function() return not finding() end))

  local symbols = ask('textDocument/documentSymbol', 0, 0) or {}
  check('the outline has the facts and the title', #symbols == 2 and symbols[1].name == 'Front matter',
    vim.inspect(symbols))

  local marked = ask('textDocument/documentHighlight', line_of('  care-leavers: good'), 16) or {}
  check('a grade is marked in its heading too', #marked == 2, vim.inspect(marked))

  -- What a person does with :lua vim.lsp.buf.rename(), the new name given at once.
  local care = line_of('  children-in-care: good')
  vim.api.nvim_win_set_cursor(0, { care + 1, 20 })
  vim.lsp.buf.rename('outstanding')
  check('a grade is renamed in the facts and in the heading', eventually(function()
    local all = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    return all:find('children-in-care: outstanding', 1, true) and all:find('children in care: outstanding', 1, true)
  end))

  local heading = line_of('## What needs to improve?')
  vim.api.nvim_buf_set_lines(0, heading + 1, heading + 1, false, { '', '' })
  vim.lsp.buf.formatting_sync(nil, 10000)
  local below = vim.api.nvim_buf_get_lines(0, heading + 1, heading + 3, false)
  check('the draft is laid out', below[1] == '' and vim.startswith(below[2], '- '), vim.inspect(below))

  vim.lsp.stop_client(id)
  check('the server ends when asked', eventually(function() return vim.g.server_exit ~= nil end))
  check('it ends without an error', vim.g.server_exit == 0, tostring(vim.g.server_exit))
end

-- An error in a script given with -S would leave a headless Neovim running for ever.
local ok, message = pcall(main)
if not ok then check('the script', false, tostring(message)) end
vim.cmd(failures == 0 and 'qa!' or 'cq')
