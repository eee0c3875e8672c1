// What is said on the way, about people and about the hub.

extension Hindi {
    static let notes = """
        = Scan your badge
        बैज स्कैन करें
        = Or type its number and press Enter
        या नंबर टाइप करके Enter दबाएँ
        = or type it, Enter
        या टाइप, Enter
        = Signed out
        साइन आउट हुआ
        = Scan a badge to begin
        शुरू करने को बैज स्कैन करें
        = Hello %1
        नमस्ते %1
        = Choose a tour
        टूर चुनें
        = %1 is no tour in the list and no badge. Expected: a tour number.
        %1 सूची का टूर या बैज नहीं। चाहिए: टूर नंबर।
        = Nobody here has the badge %1. Expected: a badge of this site.
        यहाँ किसी का बैज %1 नहीं। चाहिए: इस साइट का बैज।
        = No tour waits
        कोई टूर नहीं
        = bin
        बिन
        = bins
        बिन
        = F5 shows %1 to count meanwhile.
        F5 तब तक गिनने को %1 दिखाता है।
        = count
        गिनती
        = counts
        गिनती
        = F5: %1
        F5: %1
        = %1. Tours come when that is solved.
        %1। यह हल हो तो टूर आएँगे।
        = Orders have to be released first. Ask a supervisor.
        पहले ऑर्डर रिलीज़ होने चाहिए। सुपरवाइज़र से पूछें।
        = ask a supervisor
        सुपरवाइज़र से पूछें
        = Looking for tours
        टूर खोज रहा है
        = Tour %1 is yours
        टूर %1 आपका
        = %1 to pick
        %1 पिक करनी हैं
        = Tour %1 goes on
        टूर %1 जारी
        = It is as you left it
        जैसा छोड़ा था वैसा है
        = Tour %1 is done
        टूर %1 पूरा
        = Tour %1 is back
        टूर %1 लौटाया
        = What was picked stays in its totes
        पिक किया माल टोट में रहता है
        = That puts tour %1 back. What is picked stays picked.
        इससे टूर %1 लौटेगा। पिक किया माल पिक रहता है।
        = A question about a place is still open.
        जगह का एक सवाल अब भी खुला है।
        = answer is open
        जवाब बाक़ी
        = %1 in your hand went into no tote.
        आपके हाथ के %1 किसी टोट में नहीं गए।
        = Tour %1 is kept
        टूर %1 आपका है
        = Open the tour to go on there.
        जारी रखने को टूर खोलें।
        = Taken over from %1. Units in that hand are not counted: the line begins again.
        %1 से लिया। उस हाथ के नग नहीं गिने: लाइन फिर से शुरू।
        = the line begins anew
        लाइन फिर से शुरू
        = at %1
        %1 पर
        = Tour %1 is with %2%3 now.
        टूर %1 अब %2%3 के पास है।
        = Nobody holds tour %1 now.
        टूर %1 अब किसी के पास नहीं।
        = Then Enter shows the list of tours.
        फिर Enter से टूर की सूची।
        = Order %1 was cancelled.
        ऑर्डर %1 रद्द हुआ।
        = into %1
        %1 में
        = Put back %1 × %2
        %1 × %2 लौटाएँ
        = nothing goes back.
        कुछ नहीं लौटता।
        = line goes
        लाइन
        = lines go
        लाइनें
        = %1 back to the shelf later.
        %1 बाद में शेल्फ़ पर लौटेंगी।
        = Order cancelled
        ऑर्डर रद्द
        = %1: its open lines are gone,
        %1: उसकी खुली लाइनें गईं,
        = Read: %1.
        पढ़ा: %1।
        = Scan one code
        एक कोड स्कैन करें
        = %1 characters came, more than any code has (%2).%3 Scan again.
        %1 अक्षर आए, कोड में इतने नहीं होते (%2)।%3 फिर स्कैन करें।
        = that was too long
        बहुत लंबा था
        = Only %1 came, a code has %2.%3
        सिर्फ़ %1 आया, कोड में %2 होते हैं।%3
        = that was too short
        बहुत छोटा था
        = The code has no end: the scanner sends no Enter, or the rest was lost.%1
        कोड का अंत नहीं: स्कैनर Enter नहीं भेजता, या बाक़ी खो गया।%1
        = the end is missing
        अंत नहीं है
        = %1 arrived broken.%2 F12 shows what came.
        %1 टूटा हुआ आया।%2 F12 दिखाता है क्या आया।
        = broken characters
        टूटे अक्षर
        = The scanner sent an empty code.
        स्कैनर ने ख़ाली कोड भेजा।
        = empty code
        ख़ाली कोड
        = Another scan came before this one ended.%1
        यह ख़त्म होने से पहले दूसरा स्कैन आया।%1
        = two at once
        दो एक साथ
        = %1 lines were pasted; one is expected.
        %1 लाइनें पेस्ट हुईं; एक चाहिए।
        = %1 lines pasted
        %1 लाइनें पेस्ट
        = The pasted text was empty.
        पेस्ट किया टेक्स्ट ख़ाली था।
        = empty paste
        ख़ाली पेस्ट
        = The Tab key does nothing here. Enter ends what is typed.
        Tab यहाँ कुछ नहीं करता। Enter से टाइप ख़त्म होता है।
        = Tab does nothing
        Tab कुछ नहीं करता
        = Counted once
        एक बार गिना
        = %1 came again and was not counted.
        %1 फिर आया और नहीं गिना।
        = came twice: %1
        दो बार आया: %1
        = Lift, scan again
        उठाकर फिर स्कैन
        = %1 came twice at once. Lift the scanner, then scan it again to confirm.
        %1 एक साथ दो बार आया। स्कैनर उठाएँ, फिर पक्का करने को स्कैन करें।
        = too quick to count
        बहुत जल्दी
        = Close with Esc
        Esc से बंद करें
        = %1 was not taken. Close this page with Esc, then scan.
        %1 नहीं लिया। यह पेज Esc से बंद करें, फिर स्कैन करें।
        = not taken %1
        नहीं लिया %1
        = Enter once more
        Enter एक बार और
        = The list is narrowed. The next Enter goes on, the one after does it.
        सूची छँटी है। अगला Enter आगे बढ़ता है, उसके बाद वाला करता है।
        = or use the arrows
        या तीर कुंजियाँ
        = Scan label again
        लेबल फिर स्कैन
        = Or OK to confirm; BACK or Esc drops it.
        या पक्का करने को OK; BACK या Esc छोड़ता है।
        = or OK; BACK drops
        या OK; BACK छोड़े
        = What would follow is not known yet.
        असर अभी मालूम नहीं।
        = Not now
        अभी नहीं
        = %1 not now
        %1 अभी नहीं
        = %1 does nothing
        %1 कुछ नहीं करता
        = F1 shows the keys that do.
        F1 काम की कुंजियाँ दिखाता है।
        = F1 shows the keys
        F1 से कुंजियाँ
        = Not now: %1
        अभी नहीं: %1
        = The label %1 has no use at this step. F1 shows what has.
        लेबल %1 इस क़दम पर काम का नहीं। F1 दिखाता है कौन सा है।
        = Not on this screen
        इस स्क्रीन पर नहीं
        = This label works while a tour is picked or an order packed.
        यह लेबल टूर पिक या ऑर्डर पैक करते समय चलता है।
        = only within a job
        सिर्फ़ काम के दौरान
        = Scan OK or BACK
        OK या BACK स्कैन
        = A number has at most five digits. OK takes it, BACK drops it.
        संख्या में पाँच अंक तक। OK लेता है, BACK छोड़ता है।
        = 5 digits at most
        5 अंक तक
        = %1: scan OK
        %1: OK स्कैन करें
        = OK takes the number, BACK drops it.
        OK संख्या लेता है, BACK छोड़ता है।
        = BACK drops it
        BACK छोड़ता है
        = Scan or type first
        पहले स्कैन/टाइप
        = Nothing was typed:
        कुछ टाइप नहीं हुआ:
        = Not recorded
        दर्ज नहीं हुआ
        = It came again at once and was not counted.
        तुरंत फिर आया और नहीं गिना।
        = LOCKED
        लॉक है
        = PIN
        PIN
        = type your PIN
        अपना PIN टाइप करें
        = Type your PIN
        PIN टाइप करें
        = And press Enter; it is not shown
        और Enter दबाएँ; दिखता नहीं
        = then Enter
        फिर Enter
        = What %1 has in hand stays as it is; another badge begins at its list
        %1 के हाथ का काम वैसा ही रहेगा; दूसरा बैज अपनी सूची से शुरू करेगा
        = or another one
        या दूसरा
        = Here again: %1
        फिर स्वागत: %1
        = Nothing has changed here
        यहाँ कुछ नहीं बदला
        = That was none. Expected: 4 to 12 digits and Enter.
        वह PIN नहीं था। चाहिए: 4 से 12 अंक और Enter।
        = digits and Enter
        अंक और Enter
        = That is not the PIN of %1.
        यह %1 का PIN नहीं।
        = %1%2 tries are left, then only a supervisor helps.
        %1%2 मौके बचे, फिर सिर्फ़ सुपरवाइज़र मदद कर सकता है।
        = %1 tries left
        %1 मौके बचे
        = Wait %1 s
        %1 से. रुकें
        = %1It was typed wrong %2 times; a PIN is heard again after %3 seconds.
        %1%2 बार ग़लत टाइप हुआ; %3 सेकंड बाद फिर PIN चलेगा।
        = then type again
        फिर टाइप करें
        = %1It was typed wrong %2 times in a row. Expected: dockline people unlock.
        %1लगातार %2 बार ग़लत टाइप हुआ। चाहिए: dockline people unlock।
        = badge is locked
        बैज लॉक है
        = %1 held: %2
        %1 रुके: %2
        = no lane has room for %1
        %1 के लिए लेन में जगह नहीं
        = load %1 would be late %2 min
        लोड %1 %2 मि लेट होगा
        = late %1 min
        %1 मि लेट
        = no stock
        स्टॉक नहीं
        = %1 and nobody is free
        %1 और कोई ख़ाली नहीं
        = no hub
        हब नहीं
        = no hub %1 %2 kept here
        हब नहीं %1 %2 यहाँ
        = %1 %2 unsent
        %1 %2 नहीं भेजे
        = clk
        घड़ी
        = %1 clocks %2 apart
        %1 घड़ियाँ %2 अलग
        = hub?
        हब?
        = off
        बंद
        = offline
        ऑफ़लाइन
        = STOP
        रुका
        = STOPPED
        रुका
        = hub not heard yet
        हब अभी नहीं सुना
        = hub
        हब
        = hub silent %1
        हब चुप %1
        = hub %1 s
        हब %1 से
        = offline since %1
        %1 से ऑफ़लाइन
        = offline %1
        ऑफ़लाइन %1
        = hub stopped
        हब रुका
        = hub stopped: %1
        हब रुका: %1
        = Hub stopped
        हब रुका
        = Go on working, nothing is lost. Tell a supervisor: dockline site hub says what to do. %1
        काम जारी रखें, कुछ नहीं खोता। सुपरवाइज़र को बताएँ: dockline site hub बताता है क्या करना है। %1
        = tell a supervisor
        सुपरवाइज़र को बताएँ
        = Done, and safe in the site's file. The hub has not said that it has it.
        पूरा, और साइट की फ़ाइल में सुरक्षित। हब ने नहीं कहा कि उसके पास है।
        = Done, and the hub has it too. Falls back when the hub has lost it.
        पूरा, और हब के पास भी है। हब से खो जाए तो पीछे जाता है।
        = Marks of lines
        लाइनों के निशान
        """
}
