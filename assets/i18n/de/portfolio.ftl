# Das Portfolio: warum eine Maßnahme weggelassen wurde und wie sie in den Plänen nahe am besten steht.

term-left-out-status = live, erledigt oder verworfen
term-left-out-never = nie zu wählen
term-left-out-group = eine andere ihrer Gruppe ist da
term-left-out-needs = es fehlt, was sie braucht
term-left-out-over-budget = passt nicht ins Budget
term-left-out-over-days = passt nicht in die Tage
term-left-out-worth-less = andere bringen mehr

term-nearness-every = in jedem
term-nearness-some = in manchen
term-nearness-none = in keinem
