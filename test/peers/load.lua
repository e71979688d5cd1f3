-- Asks one question after the other: `wrk -s load.lua URL -- TEMPLATE QUESTIONS DAYS FROM MANY`, where a question is a line
-- "province TAB body TAB subject TAB action", and MANY is after how many the first is asked again (0: when matters and days are used up).
local parts, questions, days = {}, {}, {}
local from, many, asked = 0, 0, 0

local function lines(path)
  local found = {}
  for line in io.lines(path) do found[#found + 1] = line end
  return found
end

function init(args)
  local file = io.open(args[1])
  local template = file:read('*a')
  file:close()
  local at = 1
  for before, letter, after in template:gmatch('()%%([pbsad])()') do
    parts[#parts + 1] = { template:sub(at, before - 1), letter }
    at = after
  end
  parts.last = template:sub(at)
  for _, line in ipairs(lines(args[2])) do
    local p, b, s, a = line:match('^(.-)\t(.-)\t(.-)\t(.-)$')
    questions[#questions + 1] = { p = p, b = b, s = s, a = a }
  end
  days = lines(args[3])
  from, many = tonumber(args[4]), tonumber(args[5])
  wrk.method = 'POST'
  wrk.headers['Content-Type'] = 'application/json'
end

function request()
  local number = from + (many > 0 and asked % many or asked)
  asked = asked + 1
  local question = questions[number % #questions + 1]
  local day = days[math.floor(number / #questions) % #days + 1]
  local text = {}
  for _, part in ipairs(parts) do
    text[#text + 1] = part[1]
    text[#text + 1] = part[2] == 'd' and day or question[part[2]]
  end
  text[#text + 1] = parts.last
  return wrk.format(nil, nil, nil, table.concat(text))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"failures":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
