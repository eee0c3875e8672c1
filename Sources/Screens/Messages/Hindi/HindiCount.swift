// Counting bins.

extension Hindi {
    static let count = """
        = COUNT
        गिनती
        = Why
        क्यों
        = Since
        कब से
        = This count is not yours any more.
        यह गिनती अब आपकी नहीं।
        = Counts
        गिनतियाँ
        = Count
        गिनें
        = Shows the bins that want to be counted.
        गिने जाने वाले बिन दिखाता है।
        = Done
        पूरा
        = All is counted. Scanning the label of the bin again does the same.
        सब गिन लिया। बिन का लेबल फिर स्कैन करने से भी यही होता है।
        = Bin is empty
        बिन ख़ाली
        = Empty
        ख़ाली
        = Nothing at all lies in the bin: shows what follows, Enter says it. So do the label EMPTY and a typed 0.
        बिन में कुछ नहीं: असर दिखाता है, Enter से कहें। EMPTY लेबल और टाइप 0 भी यही करते हैं।
        = none of %1%2 is here, which this bin keeps
        %1%2, जो यहाँ रहता है, नहीं है
        = this bin keeps nothing
        यहाँ कुछ नहीं रहता
        = ; it goes to the desk. Enter says so.
        ; यह डेस्क पर जाएगा। Enter से कहें।
        = Enter says so
        Enter से कहें
        = Other lot
        दूसरा लॉट
        = Lot
        लॉट
        = The next units of this item are of another lot or day: asks for it.
        इस आइटम के अगले नग दूसरे लॉट या तारीख़ के हैं: पूछता है।
        = Undo
        वापस
        = Takes back what you counted last.
        आपने जो पिछला गिना, वापस लेता है।
        = List
        सूची
        = Shows the list; the bin stays yours.
        सूची दिखाता है; बिन आपका रहता है।
        = Back
        पीछे
        = Drops what is half typed; twice leaves the bin, and what was counted of it is dropped.
        अधूरा टाइप हटाता है; दो बार बिन छोड़ता है, और वहाँ की गिनती हट जाती है।
        = no bin is open
        कोई बिन खुला नहीं
        = something was counted
        कुछ गिना गया
        = nothing was counted
        कुछ नहीं गिना
        = nothing to count
        गिनने को कुछ नहीं
        = No bin waits
        कोई बिन नहीं
        = Scan the label of any bin to count it all the same.
        फिर भी गिनना हो तो किसी बिन का लेबल स्कैन करें।
        = scan any bin
        बिन स्कैन करें
        = Looking for counts
        गिनती खोज रहा है
        = Wait a moment
        ज़रा रुकें
        = first look
        पहली गिनती
        = second look
        दूसरी गिनती
        = third look
        तीसरी गिनती
        = look %1
        गिनती क्र. %1
        = again, %1
        फिर, %1
        = planned
        योजना
        = a picker reported it
        पिकर ने बताया
        = begun by hand
        ख़ुद शुरू की
        = the office asks
        ऑफ़िस ने माँगा
        = yours
        आपका
        = taken
        लगा है
        = not you
        आप नहीं
        = again
        फिर
        = report
        सूचना
        = waiting
        रुका
        = another person, not you
        कोई और, आप नहीं
        = yours: go on
        आपका: जारी रखें
        = %1 at %2
        %1, %2 पर
        = at the desk
        डेस्क पर
        = a supervisor decides
        सुपरवाइज़र तय करेंगे
        = over
        ख़त्म
        = now
        अभी
        = %1 h
        %1 घं
        = %1 d
        %1 दि
        = go there
        वहाँ जाएँ
        = Go there and scan its label.
        वहाँ जाएँ और लेबल स्कैन करें।
        = Nothing counted yet.
        अभी कुछ नहीं गिना।
        = item
        आइटम
        = items
        आइटम
        = counted by you
        आपने गिने
        = %1x %2
        %1x %2
        = In the hand: %1
        हाथ में: %1
        = after %1
        %1 के बाद
        = first of all
        सबसे पहले
        = , before %1
        , %1 से पहले
        = scan bin
        बिन स्कैन करें
        = scan a bin, or Enter
        बिन स्कैन करें या Enter
        = scan any bin, or Enter for the one that is marked
        कोई भी बिन स्कैन करें, या चुने के लिए Enter
        = Enter
        Enter
        = Enter shows the list
        Enter से सूची
        = scan %1
        %1 स्कैन करें
        = scan the label of %1
        %1 का लेबल स्कैन करें
        = scan item
        आइटम स्कैन
        = scan an item, or EMPTY
        आइटम स्कैन करें या EMPTY
        = scan the first item, or EMPTY when nothing is there
        पहला आइटम स्कैन करें, या कुछ न हो तो EMPTY
        = scan an item, or the bin
        आइटम या बिन स्कैन करें
        = scan the next unit, type how many, or scan the bin when done
        अगला नग स्कैन करें, संख्या टाइप करें, या पूरा होने पर बिन स्कैन करें
        = scan lot
        लॉट स्कैन
        = scan or type the lot
        लॉट स्कैन/टाइप करें
        = its last day
        आख़िरी दिन
        = type its last day
        आख़िरी दिन टाइप करें
        = scan or type its last day, as 2027-03-01
        आख़िरी दिन स्कैन या टाइप करें, जैसे 2027-03-01
        = scan serial
        सीरियल
        = scan the serial
        सीरियल स्कैन करें
        = scan the serial of the next unit, or another item
        अगले नग का सीरियल या दूसरा आइटम स्कैन करें
        = Scan %1
        %1 स्कैन करें
        = Then everything that lies there
        फिर वहाँ का सब कुछ
        = its label
        उसका लेबल
        = Scan what is there
        जो है स्कैन करें
        = Every unit, or one and how many. When all is counted: the label of the bin, or F4.
        हर नग, या एक और कितने। सब गिन लें तो: बिन का लेबल, या F4।
        = bin again: done
        बिन फिर: पूरा
        = Scan the lot
        लॉट स्कैन करें
        = It stands on the unit; it can be typed
        नग पर लिखा है; टाइप भी कर सकते हैं
        = or type it
        या टाइप करें
        = Type its last day
        आख़िरी दिन लिखें
        = As 2027-03-01 or 270301
        जैसे 2027-03-01 या 270301
        = as 270301
        जैसे 270301
        = Scan the serial
        सीरियल स्कैन करें
        = Of the next unit
        अगले नग का
        = of the next unit
        अगले नग का
        = Press Enter
        Enter दबाएँ
        = It shows the list
        सूची दिखेगी
        = shows the list
        सूची दिखेगी
        = Esc again leaves
        Esc फिर: छोड़ें
        = What you counted in %1 is dropped then. Any scan goes on.
        %1 में जो गिना वह हट जाएगा। कोई भी स्कैन जारी रखता है।
        = count is dropped
        गिनती हटेगी
        = Count is over
        गिनती ख़त्म
        = %1 is no longer yours to count. Enter shows the list.
        %1 अब आपको नहीं गिनना। Enter से सूची।
        = Enter: the list
        Enter: सूची
        = Stop counting
        गिनना रोकें
        = %1 counts %2 now, from the beginning. Enter shows the list.
        अब %1 %2 को शुरू से गिन रहे हैं। Enter से सूची।
        = %1 has it
        %1 के पास है
        = Nothing changed
        कुछ नहीं बदला
        = Go to %1
        %1 पर जाएँ
        = Scan its label there
        वहाँ लेबल स्कैन करें
        = scan its label
        लेबल स्कैन करें
        = Count is left
        गिनती छोड़ी
        = %1 waits for somebody else
        %1 किसी और के लिए रुका है
        = Count %1
        %1 गिनें
        = Scan everything that lies here
        यहाँ का सब स्कैन करें
        = all that is here
        यहाँ का सब
        = Now %1
        अब %1
        = Bin is counted
        बिन गिन लिया
        = %1 goes to the desk. Take the next one
        %1 डेस्क पर गया। अगला लें
        = take the next one
        अगला लें
        = Noted as empty
        ख़ाली दर्ज
        = Taken back
        वापस लिया
        = Count it as it is now
        जैसा अब है वैसा गिनें
        = count as it is
        जैसा है गिनें
        = Now its lot
        अब लॉट
        = Scan or type it
        स्कैन या टाइप करें
        = scan or type it
        स्कैन या टाइप करें
        = Now its last day
        अब आख़िरी दिन
        = Now its serials
        अब सीरियल
        = Scan every unit
        हर नग स्कैन करें
        = every unit
        हर नग
        = Go on
        जारी रखें
        = Scan the next unit
        अगला स्कैन करें
        = %1 counted
        %1 गिने
        = Noted, go on
        दर्ज, आगे बढ़ें
        = Nobody here knows %1. It is noted with what lies beside it. Leave it there, scan the next unit.
        यहाँ कोई %1 को नहीं जानता। पास के सामान के साथ दर्ज किया। वहीं छोड़ें, अगला नग स्कैन करें।
        = nobody knows it
        कोई नहीं जानता
        = Take another bin
        दूसरा बिन लें
        = %1 counts %2 at %3. Expected: a bin that nobody is at.
        %1 %3 पर %2 गिन रहे हैं। चाहिए: ऐसा बिन जहाँ कोई न हो।
        = You have counted %1 already. Expected: another person looks now.
        %1 आप पहले गिन चुके। चाहिए: अब कोई और देखे।
        = you counted it
        आप गिन चुके
        = %1 was counted, and the desk has not decided yet. Expected: a bin that waits.
        %1 गिना गया, डेस्क ने अभी तय नहीं किया। चाहिए: रुका हुआ बिन।
        = it is at the desk
        डेस्क पर है
        = Count %1 is over. Expected: one that is open.
        गिनती %1 ख़त्म। चाहिए: खुली गिनती।
        = it is over
        ख़त्म
        = Scan EMPTY, or items
        EMPTY या आइटम
        = Nothing was counted in %1, and nothing is not zero. Expected: what lies there, or EMPTY.
        %1 में कुछ नहीं गिना, और कुछ नहीं का मतलब शून्य नहीं। चाहिए: जो वहाँ है, या EMPTY।
        = nothing counted
        कुछ नहीं गिना
        = Scan bin when done
        पूरा? बिन स्कैन
        = item was
        आइटम
        = items were
        आइटम
        = %1 counted in %2, so it is not empty. Expected: its label when all is counted, or F8 to take it back.
        %1 %2 में गिने, इसलिए ख़ाली नहीं। चाहिए: पूरा होने पर उसका लेबल, या F8 से वापस।
        = items were counted
        आइटम गिने हैं
        = Finish %1
        %1 पूरा करें
        = You are counting %1. Expected: that bin first; Esc twice leaves it.
        आप %1 गिन रहे हैं। चाहिए: पहले वह बिन; Esc दो बार छोड़ता है।
        = you are at it
        आप वहीं हैं
        = Scan an item first
        पहले आइटम स्कैन
        = A number says how many of the last item, and nothing was scanned yet. Expected: an item, or EMPTY.
        संख्या पिछले आइटम की होती है, और अभी कुछ स्कैन नहीं हुआ। चाहिए: आइटम, या EMPTY।
        = no item for it
        आइटम नहीं
        = The last item has no lots. Expected: the next unit.
        पिछले आइटम में लॉट नहीं। चाहिए: अगला नग।
        = item has no lots
        लॉट नहीं होता
        = It is kept in %1.
        वह %1 में रहता है।
        = No bin keeps it.
        किसी बिन में नहीं रहता।
        = Scan again to count
        फिर स्कैन: गिनें
        = %1 (%2) is not kept here.%3 Scan it again to count it here.
        %1 (%2) यहाँ नहीं रहता।%3 यहाँ गिनने को फिर स्कैन करें।
        = kept in %1
        %1 में रहता है
        = not kept here
        यहाँ नहीं रहता
        = and %1 more
        और %1 और
        = Look for %1
        %1 खोजें
        = You counted none of %1%2, which this bin keeps. Scan it, or the bin again when none is there.
        आपने %1%2 का कोई नहीं गिना, जो इस बिन में रहता है। स्कैन करें, या न हो तो बिन फिर।
        = none counted%1
        एक भी नहीं गिना%1
        = Scan again to take
        फिर स्कैन: लें
        = %1 counts %2 at %3. Scan the bin again to count it from the beginning; %4 is told.
        %1 %3 पर %2 गिन रहे हैं। शुरू से गिनने को बिन फिर स्कैन करें; %4 को बताया जाएगा।
        """
}
